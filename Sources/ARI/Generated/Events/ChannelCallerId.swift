// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel's caller id changed.
public struct ChannelCallerId: ARIMessage {
    public static let type = "ChannelCallerId"

    public var channel: Channel
    public var callerPresentation: Int
    public var callerPresentationText: String
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case channel
        case callerPresentation = "caller_presentation"
        case callerPresentationText = "caller_presentation_txt"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        channel: Channel,
        callerPresentation: Int,
        callerPresentationText: String,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.channel = channel
        self.callerPresentation = callerPresentation
        self.callerPresentationText = callerPresentationText
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelCallerId: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "channel",
        "caller_presentation",
        "caller_presentation_txt",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        callerPresentation = try fields.required(1)
        callerPresentationText = try fields.required(2)
        application = try fields.optional(3)
        timestamp = try fields.optional(4)
        asteriskID = try fields.optional(5)
    }
}
