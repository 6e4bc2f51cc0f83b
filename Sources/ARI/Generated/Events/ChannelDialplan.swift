// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel began an application of the dialplan.
public struct ChannelDialplan: ARIMessage {
    public static let type = "ChannelDialplan"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var dialplanApp: String {
        get { content.required(1) { $0.dialplanApp } }
        set { content.change { $0.dialplanApp = newValue } }
    }

    public var dialplanAppData: String {
        get { content.required(2) { $0.dialplanAppData } }
        set { content.change { $0.dialplanAppData = newValue } }
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
        dialplanApp: String,
        dialplanAppData: String,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            channel: channel,
            dialplanApp: dialplanApp,
            dialplanAppData: dialplanAppData,
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
        var dialplanApp: String
        var dialplanAppData: String
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case dialplanApp = "dialplan_app"
            case dialplanAppData = "dialplan_app_data"
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .required("dialplan_app", String.self),
            .required("dialplan_app_data", String.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            dialplanApp = try fields.required(1)
            dialplanAppData = try fields.required(2)
            application = try fields.optional(3)
            timestamp = try fields.optional(4)
            asteriskID = try fields.optional(5)
            received = fields.received
        }

        init(
            channel: Channel,
            dialplanApp: String,
            dialplanAppData: String,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.channel = channel
            self.dialplanApp = dialplanApp
            self.dialplanAppData = dialplanAppData
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelDialplan: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
