// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What a channel shows of its other side changed.
public struct ChannelConnectedLine: ARIMessage {
    public static let type = "ChannelConnectedLine"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var application: String? {
        get { content.optional(1) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(2) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(3) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(channel: Channel, application: String? = nil, timestamp: String? = nil, asteriskID: String? = nil) {
        let fields = Fields(channel: channel, application: application, timestamp: timestamp, asteriskID: asteriskID)
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
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            application = try fields.optional(1)
            timestamp = try fields.optional(2)
            asteriskID = try fields.optional(3)
            received = fields.received
        }

        init(channel: Channel, application: String?, timestamp: String?, asteriskID: String?) {
            self.channel = channel
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelConnectedLine: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
