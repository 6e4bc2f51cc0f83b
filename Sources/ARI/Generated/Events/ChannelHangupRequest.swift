// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Somebody wants the channel hung up.
public struct ChannelHangupRequest: ARIMessage {
    public static let type = "ChannelHangupRequest"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var cause: Int? {
        get { content.optional(1) { $0.cause } }
        set { content.change { $0.cause = newValue } }
    }

    public var techCause: Int? {
        get { content.optional(2) { $0.techCause } }
        set { content.change { $0.techCause = newValue } }
    }

    public var soft: Bool? {
        get { content.optional(3) { $0.soft } }
        set { content.change { $0.soft = newValue } }
    }

    public var application: String? {
        get { content.optional(4) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(5) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(6) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        channel: Channel,
        cause: Int? = nil,
        techCause: Int? = nil,
        soft: Bool? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            channel: channel,
            cause: cause,
            techCause: techCause,
            soft: soft,
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
        var cause: Int?
        var techCause: Int?
        var soft: Bool?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case cause
            case techCause = "tech_cause"
            case soft
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .optional("cause", Int.self),
            .optional("tech_cause", Int.self),
            .optional("soft", Bool.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            cause = try fields.optional(1)
            techCause = try fields.optional(2)
            soft = try fields.optional(3)
            application = try fields.optional(4)
            timestamp = try fields.optional(5)
            asteriskID = try fields.optional(6)
            received = fields.received
        }

        init(
            channel: Channel,
            cause: Int?,
            techCause: Int?,
            soft: Bool?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.channel = channel
            self.cause = cause
            self.techCause = techCause
            self.soft = soft
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelHangupRequest: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
