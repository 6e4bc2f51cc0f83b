// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The other side put us on hold.
public struct ChannelHold: ARIMessage {
    public static let type = "ChannelHold"

    public var channel: Channel
    public var musicclass: String?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case musicclass
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        musicclass: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.musicclass = musicclass
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelHold: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["channel", "musicclass", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        musicclass = try fields.optional(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
