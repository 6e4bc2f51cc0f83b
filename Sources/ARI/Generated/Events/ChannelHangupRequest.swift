// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Somebody wants the channel hung up.
public struct ChannelHangupRequest: ARIMessage {
    public static let type = "ChannelHangupRequest"

    public var channel: Channel
    public var cause: Int?
    public var techCause: Int?
    public var soft: Bool?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case cause
        case techCause = "tech_cause"
        case soft
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        cause: Int? = nil,
        techCause: Int? = nil,
        soft: Bool? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.cause = cause
        self.techCause = techCause
        self.soft = soft
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelHangupRequest: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "channel",
        "cause",
        "tech_cause",
        "soft",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        cause = try fields.optional(1)
        techCause = try fields.optional(2)
        soft = try fields.optional(3)
        application = try fields.optional(4)
        timestamp = try fields.optional(5)
        asteriskID = try fields.optional(6)
    }
}
