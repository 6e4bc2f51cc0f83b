// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// An application got the channel that was offered.
public struct CallClaimed: ARIMessage {
    public static let type = "CallClaimed"

    public var channel: Channel
    public var winnerApp: String
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case winnerApp = "winner_app"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        winnerApp: String,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.winnerApp = winnerApp
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension CallClaimed: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["channel", "winner_app", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        winnerApp = try fields.required(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
