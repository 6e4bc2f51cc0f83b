// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel is gone. One that came in from outside says only StasisEnd.
public struct ChannelDestroyed: ARIMessage {
    public static let type = "ChannelDestroyed"

    public var channel: Channel
    /// The Q.850 cause; 0 where Asterisk does not know, as for busy Local channels.
    public var cause: Int
    public var causeText: String
    /// The technology's own code, such as a SIP status, where Asterisk tells it.
    public var techCause: Int?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case cause
        case causeText = "cause_txt"
        case techCause = "tech_cause"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        cause: Int,
        causeText: String = "",
        techCause: Int? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.cause = cause
        self.causeText = causeText
        self.techCause = techCause
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelDestroyed: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "channel",
        "cause",
        "cause_txt",
        "tech_cause",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        cause = try fields.required(1)
        causeText = try fields.required(2)
        techCause = try fields.optional(3)
        application = try fields.optional(4)
        timestamp = try fields.optional(5)
        asteriskID = try fields.optional(6)
    }
}
