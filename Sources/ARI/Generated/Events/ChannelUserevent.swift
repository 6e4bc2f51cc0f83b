// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// An event of an application's own making.
public struct ChannelUserevent: ARIMessage {
    public static let type = "ChannelUserevent"

    public var eventname: String
    public var userevent: JSONValue
    public var channel: Channel?
    public var bridge: Bridge?
    public var endpoint: Endpoint?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

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

extension ChannelUserevent: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "eventname",
        "userevent",
        "channel",
        "bridge",
        "endpoint",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        eventname = try fields.required(0)
        userevent = try fields.required(1)
        channel = try fields.optional(2)
        bridge = try fields.optional(3)
        endpoint = try fields.optional(4)
        application = try fields.optional(5)
        timestamp = try fields.optional(6)
        asteriskID = try fields.optional(7)
    }
}
