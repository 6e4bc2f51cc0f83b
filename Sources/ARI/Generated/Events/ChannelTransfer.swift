// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A phone asks for a transfer that the application is to carry out.
public struct ChannelTransfer: ARIMessage {
    public static let type = "ChannelTransfer"

    public var referTo: ReferTo
    public var referredBy: ReferredBy
    public var state: String?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case referTo = "refer_to"
        case referredBy = "referred_by"
        case state
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        referTo: ReferTo,
        referredBy: ReferredBy,
        state: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.referTo = referTo
        self.referredBy = referredBy
        self.state = state
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension ChannelTransfer: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "refer_to",
        "referred_by",
        "state",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        referTo = try fields.required(0)
        referredBy = try fields.required(1)
        state = try fields.optional(2)
        application = try fields.optional(3)
        timestamp = try fields.optional(4)
        asteriskID = try fields.optional(5)
    }
}
