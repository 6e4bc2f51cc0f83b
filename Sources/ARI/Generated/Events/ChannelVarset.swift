// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A variable was set; a global one if there is no channel.
public struct ChannelVarset: ARIMessage {
    public static let type = "ChannelVarset"

    var content: Content<Fields>

    public var variable: String {
        get { content.required(0) { $0.variable } }
        set { content.change { $0.variable = newValue } }
    }

    public var value: String {
        get { content.required(1) { $0.value } }
        set { content.change { $0.value = newValue } }
    }

    public var channel: Channel? {
        get { content.optional(2) { $0.channel } }
        set { content.change { $0.channel = newValue } }
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
        variable: String,
        value: String,
        channel: Channel? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            variable: variable,
            value: value,
            channel: channel,
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
        var variable: String
        var value: String
        var channel: Channel?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case variable
            case value
            case channel
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("variable", String.self),
            .required("value", String.self),
            .optional("channel", Channel.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            variable = try fields.required(0)
            value = try fields.required(1)
            channel = try fields.optional(2)
            application = try fields.optional(3)
            timestamp = try fields.optional(4)
            asteriskID = try fields.optional(5)
            received = fields.received
        }

        init(
            variable: String,
            value: String,
            channel: Channel?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.variable = variable
            self.value = value
            self.channel = channel
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelVarset: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
