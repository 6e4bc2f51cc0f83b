// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// An event of an application's own making.
public struct ChannelUserevent: ARIMessage {
    public static let type = "ChannelUserevent"

    var content: Content<Fields>

    public var eventname: String {
        get { content.required(0) { $0.eventname } }
        set { content.change { $0.eventname = newValue } }
    }

    public var userevent: JSONValue {
        get { content.required(1) { $0.userevent } }
        set { content.change { $0.userevent = newValue } }
    }

    public var channel: Channel? {
        get { content.optional(2) { $0.channel } }
        set { content.change { $0.channel = newValue } }
    }

    public var bridge: Bridge? {
        get { content.optional(3) { $0.bridge } }
        set { content.change { $0.bridge = newValue } }
    }

    public var endpoint: Endpoint? {
        get { content.optional(4) { $0.endpoint } }
        set { content.change { $0.endpoint = newValue } }
    }

    public var application: String? {
        get { content.optional(5) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(6) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(7) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        eventname: String,
        userevent: JSONValue,
        channel: Channel? = nil,
        bridge: Bridge? = nil,
        endpoint: Endpoint? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            eventname: eventname,
            userevent: userevent,
            channel: channel,
            bridge: bridge,
            endpoint: endpoint,
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
        var eventname: String
        var userevent: JSONValue
        var channel: Channel?
        var bridge: Bridge?
        var endpoint: Endpoint?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case eventname
            case userevent
            case channel
            case bridge
            case endpoint
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("eventname", String.self),
            .required("userevent", JSONValue.self),
            .optional("channel", Channel.self),
            .optional("bridge", Bridge.self),
            .optional("endpoint", Endpoint.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            eventname = try fields.required(0)
            userevent = try fields.required(1)
            channel = try fields.optional(2)
            bridge = try fields.optional(3)
            endpoint = try fields.optional(4)
            application = try fields.optional(5)
            timestamp = try fields.optional(6)
            asteriskID = try fields.optional(7)
            received = fields.received
        }

        init(
            eventname: String,
            userevent: JSONValue,
            channel: Channel?,
            bridge: Bridge?,
            endpoint: Endpoint?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.eventname = eventname
            self.userevent = userevent
            self.channel = channel
            self.bridge = bridge
            self.endpoint = endpoint
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ChannelUserevent: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
