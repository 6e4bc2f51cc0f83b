// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A recording that is going on.
public struct LiveRecording: Codable, Sendable, Hashable {
    public var name: String
    public var format: String
    public var targetURI: String
    public var state: State
    public var durationSeconds: Int?
    public var talkingDurationSeconds: Int?
    public var silenceDurationSeconds: Int?
    public var cause: String?

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
        self.name = name
        self.format = format
        self.targetURI = targetURI
        self.state = state
        self.durationSeconds = durationSeconds
        self.talkingDurationSeconds = talkingDurationSeconds
        self.silenceDurationSeconds = silenceDurationSeconds
        self.cause = cause
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

extension LiveRecording: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "name",
        "format",
        "target_uri",
        "state",
        "duration",
        "talking_duration",
        "silence_duration",
        "cause",
    ]

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
}

extension LiveRecording.State: JSONReadable {}
