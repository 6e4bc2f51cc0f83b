// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A variable was set; a global one if there is no channel.
public struct ChannelVarset: ARIMessage {
    public static let type = "ChannelVarset"

    public var variable: String
    public var value: String
    public var channel: Channel?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case variable
        case value
        case channel
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        variable: String,
        value: String,
        channel: Channel? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.variable = variable
        self.value = value
        self.channel = channel
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelVarset: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["variable", "value", "channel", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        variable = try fields.required(0)
        value = try fields.required(1)
        channel = try fields.optional(2)
        application = try fields.optional(3)
        timestamp = try fields.optional(4)
        asteriskID = try fields.optional(5)
    }
}
