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

extension ContactStatusChange: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["endpoint", "contact_info", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        endpoint = try fields.required(0)
        contactInfo = try fields.required(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
