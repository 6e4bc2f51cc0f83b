// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel began an application of the dialplan.
public struct ChannelDialplan: ARIMessage {
    public static let type = "ChannelDialplan"

    public var channel: Channel
    public var dialplanApp: String
    public var dialplanAppData: String
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case dialplanApp = "dialplan_app"
        case dialplanAppData = "dialplan_app_data"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        dialplanApp: String,
        dialplanAppData: String,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.dialplanApp = dialplanApp
        self.dialplanAppData = dialplanAppData
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelDialplan: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "channel",
        "dialplan_app",
        "dialplan_app_data",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        dialplanApp = try fields.required(1)
        dialplanAppData = try fields.required(2)
        application = try fields.optional(3)
        timestamp = try fields.optional(4)
        asteriskID = try fields.optional(5)
    }
}
