// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What a channel shows of its other side changed.
public struct ChannelConnectedLine: ARIMessage {
    public static let type = "ChannelConnectedLine"

    public var channel: Channel
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(channel: Channel, application: String? = nil, timestamp: String? = nil, asteriskID: String? = nil) {
        self.channel = channel
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelConnectedLine: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["channel", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        application = try fields.optional(1)
        timestamp = try fields.optional(2)
        asteriskID = try fields.optional(3)
    }
}
