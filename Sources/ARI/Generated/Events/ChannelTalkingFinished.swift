// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Somebody stopped talking; needs `TALK_DETECT` on the channel.
public struct ChannelTalkingFinished: ARIMessage {
    public static let type = "ChannelTalkingFinished"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var durationMilliseconds: Int {
        get { content.required(1) { $0.durationMilliseconds } }
        set { content.change { $0.durationMilliseconds = newValue } }
    }

    public var application: String? {
        get { content.optional(2) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(3) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(4) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        channel: Channel,
        durationMilliseconds: Int,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            channel: channel,
            durationMilliseconds: durationMilliseconds,
            application: application,
            timestamp: timestamp,
            asteriskID: asteriskID
        )
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var channel: Channel
        var durationMilliseconds: Int
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case durationMilliseconds = "duration"
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .required("duration", Int.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            durationMilliseconds = try fields.required(1)
            application = try fields.optional(2)
            timestamp = try fields.optional(3)
            asteriskID = try fields.optional(4)
            received = fields.received
        }

        init(
            channel: Channel,
            durationMilliseconds: Int,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.channel = channel
            self.durationMilliseconds = durationMilliseconds
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelTalkingFinished: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
