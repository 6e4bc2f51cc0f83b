// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel is gone. One that came in from outside says only StasisEnd.
public struct ChannelDestroyed: ARIMessage {
    public static let type = "ChannelDestroyed"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    /// The Q.850 cause; 0 where Asterisk does not know, as for busy Local channels.
    public var cause: Int {
        get { content.required(1) { $0.cause } }
        set { content.change { $0.cause = newValue } }
    }

    public var causeText: String {
        get { content.required(2) { $0.causeText } }
        set { content.change { $0.causeText = newValue } }
    }

    /// The technology's own code, such as a SIP status, where Asterisk tells it.
    public var techCause: Int? {
        get { content.optional(3) { $0.techCause } }
        set { content.change { $0.techCause = newValue } }
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
        cause: Int,
        causeText: String = "",
        techCause: Int? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            channel: channel,
            cause: cause,
            causeText: causeText,
            techCause: techCause,
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
        var cause: Int
        var causeText: String
        var techCause: Int?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case cause
            case causeText = "cause_txt"
            case techCause = "tech_cause"
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .required("cause", Int.self),
            .required("cause_txt", String.self),
            .optional("tech_cause", Int.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            cause = try fields.required(1)
            causeText = try fields.required(2)
            techCause = try fields.optional(3)
            application = try fields.optional(4)
            timestamp = try fields.optional(5)
            asteriskID = try fields.optional(6)
            received = fields.received
        }

        init(
            channel: Channel,
            cause: Int,
            causeText: String,
            techCause: Int?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.channel = channel
            self.cause = cause
            self.causeText = causeText
            self.techCause = techCause
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelDestroyed: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
