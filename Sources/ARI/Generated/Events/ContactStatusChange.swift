// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A SIP contact can or cannot be reached any more.
public struct ContactStatusChange: ARIMessage {
    public static let type = "ContactStatusChange"

    public var endpoint: Endpoint
    public var contactInfo: ContactInfo
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case endpoint
        case contactInfo = "contact_info"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        endpoint: Endpoint,
        contactInfo: ContactInfo,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.endpoint = endpoint
        self.contactInfo = contactInfo
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}
