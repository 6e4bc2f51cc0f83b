// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Somebody stopped talking; needs `TALK_DETECT` on the channel.
public struct ChannelTalkingFinished: ARIMessage {
    public static let type = "ChannelTalkingFinished"

    public var channel: Channel
    public var durationMilliseconds: Int
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case durationMilliseconds = "duration"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        durationMilliseconds: Int,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.durationMilliseconds = durationMilliseconds
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelTalkingFinished: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["channel", "duration", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        durationMilliseconds = try fields.required(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
