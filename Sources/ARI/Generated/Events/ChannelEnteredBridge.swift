// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel is in a bridge.
public struct ChannelEnteredBridge: ARIMessage {
    public static let type = "ChannelEnteredBridge"

    var content: Content<Fields>

    public var bridge: Bridge {
        get { content.required(0) { $0.bridge } }
        set { content.change { $0.bridge = newValue } }
    }

    public var channel: Channel? {
        get { content.optional(1) { $0.channel } }
        set { content.change { $0.channel = newValue } }
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
        bridge: Bridge,
        channel: Channel? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            bridge: bridge,
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
        var bridge: Bridge
        var channel: Channel?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case bridge
            case channel
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("bridge", Bridge.self),
            .optional("channel", Channel.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            bridge = try fields.required(0)
            channel = try fields.optional(1)
            application = try fields.optional(2)
            timestamp = try fields.optional(3)
            asteriskID = try fields.optional(4)
            received = fields.received
        }

        init(bridge: Bridge, channel: Channel?, application: String?, timestamp: String?, asteriskID: String?) {
            self.bridge = bridge
            self.channel = channel
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelEnteredBridge: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
