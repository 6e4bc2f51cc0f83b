// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Media being played, or about to be.
public struct Playback: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var id: String {
        get { content.required(0) { $0.id } }
        set { content.change { $0.id = newValue } }
    }

    public var mediaURI: String {
        get { content.required(1) { $0.mediaURI } }
        set { content.change { $0.mediaURI = newValue } }
    }

    /// Such as `channel:1763.12` or `bridge:b1`.
    public var targetURI: String {
        get { content.required(2) { $0.targetURI } }
        set { content.change { $0.targetURI = newValue } }
    }

    public var state: State {
        get { content.required(3) { $0.state } }
        set { content.change { $0.state = newValue } }
    }

    /// The item after this one, in a list of media.
    public var nextMediaURI: String? {
        get { content.optional(4) { $0.nextMediaURI } }
        set { content.change { $0.nextMediaURI = newValue } }
    }

    public var language: String? {
        get { content.optional(5) { $0.language } }
        set { content.change { $0.language = newValue } }
    }

    public init(
        id: String,
        mediaURI: String,
        targetURI: String,
        state: State = .queued,
        nextMediaURI: String? = nil,
        language: String? = nil
    ) {
        let fields = Fields(
            id: id,
            mediaURI: mediaURI,
            targetURI: targetURI,
            state: state,
            nextMediaURI: nextMediaURI,
            language: language
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
        var id: String
        var mediaURI: String
        var targetURI: String
        var state: State
        var nextMediaURI: String?
        var language: String?

        enum CodingKeys: String, CodingKey {
            case id
            case mediaURI = "media_uri"
            case targetURI = "target_uri"
            case state
            case nextMediaURI = "next_media_uri"
            case language
        }

        static let shape = JSONShape.object([
            .required("id", String.self),
            .required("media_uri", String.self),
            .required("target_uri", String.self),
            .required("state", State.self),
            .optional("next_media_uri", String.self),
            .optional("language", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            id = try fields.required(0)
            mediaURI = try fields.required(1)
            targetURI = try fields.required(2)
            state = try fields.required(3)
            nextMediaURI = try fields.optional(4)
            language = try fields.optional(5)
        }

        init(id: String, mediaURI: String, targetURI: String, state: State, nextMediaURI: String?, language: String?) {
            self.id = id
            self.mediaURI = mediaURI
            self.targetURI = targetURI
            self.state = state
            self.nextMediaURI = nextMediaURI
            self.language = language
        }
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

extension Playback: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}

extension Playback.State: JSONReadable {}
