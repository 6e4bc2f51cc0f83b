// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Media being played, or about to be.
public struct Playback: Codable, Sendable, Hashable {
    public var id: String
    public var mediaURI: String
    /// Such as `channel:1763.12` or `bridge:b1`.
    public var targetURI: String
    public var state: State
    /// The item after this one, in a list of media.
    public var nextMediaURI: String?
    public var language: String?

    enum CodingKeys: String, CodingKey {
        case id
        case mediaURI = "media_uri"
        case targetURI = "target_uri"
        case state
        case nextMediaURI = "next_media_uri"
        case language
    }

    public init(
        id: String,
        mediaURI: String,
        targetURI: String,
        state: State = .queued,
        nextMediaURI: String? = nil,
        language: String? = nil
    ) {
        self.id = id
        self.mediaURI = mediaURI
        self.targetURI = targetURI
        self.state = state
        self.nextMediaURI = nextMediaURI
        self.language = language
    }

    /// The `state` that the API describes. Asterisk may add more.
    public struct State: OpenValue {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let queued: Self = "queued"
        public static let playing: Self = "playing"
        public static let continuing: Self = "continuing"
        public static let done: Self = "done"
        public static let failed: Self = "failed"
    }
}

extension Playback: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["id", "media_uri", "target_uri", "state", "next_media_uri", "language"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        id = try fields.required(0)
        mediaURI = try fields.required(1)
        targetURI = try fields.required(2)
        state = try fields.required(3)
        nextMediaURI = try fields.optional(4)
        language = try fields.optional(5)
    }
}

extension Playback.State: JSONReadable {}
