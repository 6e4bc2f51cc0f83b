// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel is offered to several applications; the first to claim it gets it.
public struct CallBroadcast: ARIMessage {
    public static let type = "CallBroadcast"

    public var channel: Channel
    public var caller: String?
    public var called: String?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case caller
        case called
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        caller: String? = nil,
        called: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.caller = caller
        self.called = called
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension CallBroadcast: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["channel", "caller", "called", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        caller = try fields.optional(1)
        called = try fields.optional(2)
        application = try fields.optional(3)
        timestamp = try fields.optional(4)
        asteriskID = try fields.optional(5)
    }
}
