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
