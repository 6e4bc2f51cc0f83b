// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A recording that is going on.
public struct LiveRecording: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.required(0) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var format: String {
        get { content.required(1) { $0.format } }
        set { content.change { $0.format = newValue } }
    }

    public var targetURI: String {
        get { content.required(2) { $0.targetURI } }
        set { content.change { $0.targetURI = newValue } }
    }

    public var state: State {
        get { content.required(3) { $0.state } }
        set { content.change { $0.state = newValue } }
    }

    public var durationSeconds: Int? {
        get { content.optional(4) { $0.durationSeconds } }
        set { content.change { $0.durationSeconds = newValue } }
    }

    public var talkingDurationSeconds: Int? {
        get { content.optional(5) { $0.talkingDurationSeconds } }
        set { content.change { $0.talkingDurationSeconds = newValue } }
    }

    public var silenceDurationSeconds: Int? {
        get { content.optional(6) { $0.silenceDurationSeconds } }
        set { content.change { $0.silenceDurationSeconds = newValue } }
    }

    public var cause: String? {
        get { content.optional(7) { $0.cause } }
        set { content.change { $0.cause = newValue } }
    }

    public init(
        name: String,
        format: String,
        targetURI: String,
        state: State,
        durationSeconds: Int? = nil,
        talkingDurationSeconds: Int? = nil,
        silenceDurationSeconds: Int? = nil,
        cause: String? = nil
    ) {
        let fields = Fields(
            name: name,
            format: format,
            targetURI: targetURI,
            state: state,
            durationSeconds: durationSeconds,
            talkingDurationSeconds: talkingDurationSeconds,
            silenceDurationSeconds: silenceDurationSeconds,
            cause: cause
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
        var name: String
        var format: String
        var targetURI: String
        var state: State
        var durationSeconds: Int?
        var talkingDurationSeconds: Int?
        var silenceDurationSeconds: Int?
        var cause: String?

        enum CodingKeys: String, CodingKey {
            case name
            case format
            case targetURI = "target_uri"
            case state
            case durationSeconds = "duration"
            case talkingDurationSeconds = "talking_duration"
            case silenceDurationSeconds = "silence_duration"
            case cause
        }

        static let shape = JSONShape.object([
            .required("name", String.self),
            .required("format", String.self),
            .required("target_uri", String.self),
            .required("state", State.self),
            .optional("duration", Int.self),
            .optional("talking_duration", Int.self),
            .optional("silence_duration", Int.self),
            .optional("cause", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.required(0)
            format = try fields.required(1)
            targetURI = try fields.required(2)
            state = try fields.required(3)
            durationSeconds = try fields.optional(4)
            talkingDurationSeconds = try fields.optional(5)
            silenceDurationSeconds = try fields.optional(6)
            cause = try fields.optional(7)
        }

        init(
            name: String,
            format: String,
            targetURI: String,
            state: State,
            durationSeconds: Int?,
            talkingDurationSeconds: Int?,
            silenceDurationSeconds: Int?,
            cause: String?
        ) {
            self.name = name
            self.format = format
            self.targetURI = targetURI
            self.state = state
            self.durationSeconds = durationSeconds
            self.talkingDurationSeconds = talkingDurationSeconds
            self.silenceDurationSeconds = silenceDurationSeconds
            self.cause = cause
        }
    }

    /// The `state` that the API describes. Asterisk may add more.
    public struct State: OpenValue {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let queued: Self = "queued"
        public static let recording: Self = "recording"
        public static let paused: Self = "paused"
        public static let done: Self = "done"
        public static let failed: Self = "failed"
        public static let canceled: Self = "canceled"
    }
}

extension LiveRecording: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}

extension LiveRecording.State: JSONReadable {}
