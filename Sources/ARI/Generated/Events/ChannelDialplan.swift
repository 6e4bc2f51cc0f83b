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
