// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel's caller id changed.
public struct ChannelCallerId: ARIMessage {
    public static let type = "ChannelCallerId"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var callerPresentation: Int {
        get { content.required(1) { $0.callerPresentation } }
        set { content.change { $0.callerPresentation = newValue } }
    }

    public var callerPresentationText: String {
        get { content.required(2) { $0.callerPresentationText } }
        set { content.change { $0.callerPresentationText = newValue } }
    }

    public var application: String? {
        get { content.optional(3) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(4) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(5) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        channel: Channel,
        callerPresentation: Int,
        callerPresentationText: String,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            channel: channel,
            callerPresentation: callerPresentation,
            callerPresentationText: callerPresentationText,
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
        var callerPresentation: Int
        var callerPresentationText: String
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case callerPresentation = "caller_presentation"
            case callerPresentationText = "caller_presentation_txt"
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .required("caller_presentation", Int.self),
            .required("caller_presentation_txt", String.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            callerPresentation = try fields.required(1)
            callerPresentationText = try fields.required(2)
            application = try fields.optional(3)
            timestamp = try fields.optional(4)
            asteriskID = try fields.optional(5)
            received = fields.received
        }

        init(
            channel: Channel,
            callerPresentation: Int,
            callerPresentationText: String,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.channel = channel
            self.callerPresentation = callerPresentation
            self.callerPresentationText = callerPresentationText
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelCallerId: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
