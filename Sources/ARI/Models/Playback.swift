/// Media being played, or about to be.
public struct Playback: Codable, Sendable, Hashable {
    public var id: String
    public var mediaURI: String
    /// The item after this one, in a list of media.
    public var nextMediaURI: String?
    /// Such as `channel:1763.12` or `bridge:b1`.
    public var targetURI: String
    public var language: String?
    public var state: State

    enum CodingKeys: String, CodingKey {
        case id, language, state
        case mediaURI = "media_uri"
        case nextMediaURI = "next_media_uri"
        case targetURI = "target_uri"
    }

    public init(
        id: String,
        mediaURI: String,
        nextMediaURI: String? = nil,
        targetURI: String,
        language: String? = nil,
        state: State = .queued
    ) {
        self.id = id
        self.mediaURI = mediaURI
        self.nextMediaURI = nextMediaURI
        self.targetURI = targetURI
        self.language = language
        self.state = state
    }

    /// The channel it plays on, if it plays on one.
    public var channelID: String? {
        targetURI.hasPrefix("channel:") ? String(targetURI.dropFirst("channel:".count)) : nil
    }

    /// A playback's state. Asterisk may add more.
    public struct State: RawRepresentable, Codable, Sendable, Hashable {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let queued = State(rawValue: "queued")
        public static let playing = State(rawValue: "playing")
        public static let paused = State(rawValue: "paused")
        public static let continuing = State(rawValue: "continuing")
        public static let done = State(rawValue: "done")
        /// Not played to the end: the file is missing, or the channel hung up. A stop ends as `done`.
        public static let failed = State(rawValue: "failed")
    }
}
