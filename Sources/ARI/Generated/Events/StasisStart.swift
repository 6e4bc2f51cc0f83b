// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel entered the application.
public struct StasisStart: ARIMessage {
    public static let type = "StasisStart"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var args: [String] {
        get { content.required(1) { $0.args } }
        set { content.change { $0.args = newValue } }
    }

    /// The channel whose place this one takes, after a transfer.
    public var replaceChannel: Channel? {
        get { content.optional(2) { $0.replaceChannel } }
        set { content.change { $0.replaceChannel = newValue } }
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
        args: [String] = [],
        replaceChannel: Channel? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            channel: channel,
            args: args,
            replaceChannel: replaceChannel,
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
        var args: [String]
        var replaceChannel: Channel?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case args
            case replaceChannel = "replace_channel"
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .required("args", [String].self),
            .optional("replace_channel", Channel.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            args = try fields.required(1)
            replaceChannel = try fields.optional(2)
            application = try fields.optional(3)
            timestamp = try fields.optional(4)
            asteriskID = try fields.optional(5)
            received = fields.received
        }

        init(
            channel: Channel,
            args: [String],
            replaceChannel: Channel?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.channel = channel
            self.args = args
            self.replaceChannel = replaceChannel
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension StasisStart: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
