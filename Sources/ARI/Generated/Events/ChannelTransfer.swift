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
