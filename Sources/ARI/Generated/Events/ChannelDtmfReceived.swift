// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A key was pressed and released.
public struct ChannelDtmfReceived: ARIMessage {
    public static let type = "ChannelDtmfReceived"

    public var channel: Channel
    /// `0` to `9`, `A` to `D`, `*` or `#`.
    public var digit: String
    public var durationMilliseconds: Int
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case digit
        case durationMilliseconds = "duration_ms"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        digit: String,
        durationMilliseconds: Int = 100,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.digit = digit
        self.durationMilliseconds = durationMilliseconds
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelDtmfReceived: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "channel",
        "digit",
        "duration_ms",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        digit = try fields.required(1)
        durationMilliseconds = try fields.required(2)
        application = try fields.optional(3)
        timestamp = try fields.optional(4)
        asteriskID = try fields.optional(5)
    }
}
