// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel entered the application.
public struct StasisStart: ARIMessage {
    public static let type = "StasisStart"

    public var channel: Channel
    public var args: [String]
    /// The channel whose place this one takes, after a transfer.
    public var replaceChannel: Channel?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case args
        case replaceChannel = "replace_channel"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        args: [String] = [],
        replaceChannel: Channel? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.args = args
        self.replaceChannel = replaceChannel
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension StasisStart: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "channel",
        "args",
        "replace_channel",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        args = try fields.required(1)
        replaceChannel = try fields.optional(2)
        application = try fields.optional(3)
        timestamp = try fields.optional(4)
        asteriskID = try fields.optional(5)
    }
}
