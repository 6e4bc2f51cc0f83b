// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel could not be given to another application.
public struct ApplicationMoveFailed: ARIMessage {
    public static let type = "ApplicationMoveFailed"

    public var channel: Channel
    public var destination: String
    public var args: [String]
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case destination
        case args
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        destination: String,
        args: [String],
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.destination = destination
        self.args = args
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ApplicationMoveFailed: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "channel",
        "destination",
        "args",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        destination = try fields.required(1)
        args = try fields.required(2)
        application = try fields.optional(3)
        timestamp = try fields.optional(4)
        asteriskID = try fields.optional(5)
    }
}
