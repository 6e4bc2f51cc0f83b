// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A SIP contact can or cannot be reached any more.
public struct ContactStatusChange: ARIMessage {
    public static let type = "ContactStatusChange"

    var content: Content<Fields>

    public var endpoint: Endpoint {
        get { content.required(0) { $0.endpoint } }
        set { content.change { $0.endpoint = newValue } }
    }

    public var contactInfo: ContactInfo {
        get { content.required(1) { $0.contactInfo } }
        set { content.change { $0.contactInfo = newValue } }
    }

    public var application: String? {
        get { content.optional(2) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(3) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(4) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        endpoint: Endpoint,
        contactInfo: ContactInfo,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            endpoint: endpoint,
            contactInfo: contactInfo,
            application: application,
            timestamp: timestamp,
            asteriskID: asteriskID
        )
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var endpoint: Endpoint
        var contactInfo: ContactInfo
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case endpoint
            case contactInfo = "contact_info"
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("endpoint", Endpoint.self),
            .required("contact_info", ContactInfo.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            endpoint = try fields.required(0)
            contactInfo = try fields.required(1)
            application = try fields.optional(2)
            timestamp = try fields.optional(3)
            asteriskID = try fields.optional(4)
            received = fields.received
        }

        init(
            endpoint: Endpoint,
            contactInfo: ContactInfo,
            application: String?,
            timestamp: String?,
            asteriskID: String?
        ) {
            self.endpoint = endpoint
            self.contactInfo = contactInfo
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ContactStatusChange: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
