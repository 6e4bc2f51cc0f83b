// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel is offered to several applications; the first to claim it gets it.
public struct CallBroadcast: ARIMessage {
    public static let type = "CallBroadcast"

    var content: Content<Fields>

    public var channel: Channel {
        get { content.required(0) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var caller: String? {
        get { content.optional(1) { $0.caller } }
        set { content.change { $0.caller = newValue } }
    }

    public var called: String? {
        get { content.optional(2) { $0.called } }
        set { content.change { $0.called = newValue } }
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
        caller: String? = nil,
        called: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            channel: channel,
            caller: caller,
            called: called,
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
        var caller: String?
        var called: String?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case channel
            case caller
            case called
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("channel", Channel.self),
            .optional("caller", String.self),
            .optional("called", String.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            channel = try fields.required(0)
            caller = try fields.optional(1)
            called = try fields.optional(2)
            application = try fields.optional(3)
            timestamp = try fields.optional(4)
            asteriskID = try fields.optional(5)
            received = fields.received
        }

        init(
            channel: Channel,
            caller: String?,
            called: String?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.channel = channel
            self.caller = caller
            self.called = called
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension CallBroadcast: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
