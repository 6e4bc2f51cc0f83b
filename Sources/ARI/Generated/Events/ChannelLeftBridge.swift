// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel is out of a bridge.
public struct ChannelLeftBridge: ARIMessage {
    public static let type = "ChannelLeftBridge"

    public var bridge: Bridge
    public var channel: Channel
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case bridge
        case channel
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        bridge: Bridge,
        channel: Channel,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.bridge = bridge
        self.channel = channel
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelLeftBridge: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["bridge", "channel", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        bridge = try fields.required(0)
        channel = try fields.required(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
