// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The next item of a list of media begins.
public struct PlaybackContinuing: ARIMessage {
    public static let type = "PlaybackContinuing"

    public var playback: Playback
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case playback
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(playback: Playback, application: String? = nil, timestamp: String? = nil, asteriskID: String? = nil) {
        self.playback = playback
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension PlaybackContinuing: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["playback", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        playback = try fields.required(0)
        application = try fields.optional(1)
        timestamp = try fields.optional(2)
        asteriskID = try fields.optional(3)
    }
}
