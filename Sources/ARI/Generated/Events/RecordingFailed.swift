// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A recording ended badly.
public struct RecordingFailed: ARIMessage {
    public static let type = "RecordingFailed"

    public var recording: LiveRecording
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case recording
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        recording: LiveRecording,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.recording = recording
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension RecordingFailed: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["recording", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        recording = try fields.required(0)
        application = try fields.optional(1)
        timestamp = try fields.optional(2)
        asteriskID = try fields.optional(3)
    }
}
