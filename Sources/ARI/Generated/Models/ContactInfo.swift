// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A SIP contact.
public struct ContactInfo: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var uri: String {
        get { content.required(0) { $0.uri } }
        set { content.change { $0.uri = newValue } }
    }

    public var contactStatus: ContactStatus {
        get { content.required(1) { $0.contactStatus } }
        set { content.change { $0.contactStatus = newValue } }
    }

    public var aor: String {
        get { content.required(2) { $0.aor } }
        set { content.change { $0.aor = newValue } }
    }

    public var roundtripMicroseconds: String? {
        get { content.optional(3) { $0.roundtripMicroseconds } }
        set { content.change { $0.roundtripMicroseconds = newValue } }
    }

    public init(uri: String, contactStatus: ContactStatus, aor: String, roundtripMicroseconds: String? = nil) {
        let fields = Fields(
            uri: uri,
            contactStatus: contactStatus,
            aor: aor,
            roundtripMicroseconds: roundtripMicroseconds
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
        var uri: String
        var contactStatus: ContactStatus
        var aor: String
        var roundtripMicroseconds: String?

        enum CodingKeys: String, CodingKey {
            case uri
            case contactStatus = "contact_status"
            case aor
            case roundtripMicroseconds = "roundtrip_usec"
        }

        static let shape = JSONShape.object([
            .required("uri", String.self),
            .required("contact_status", ContactStatus.self),
            .required("aor", String.self),
            .optional("roundtrip_usec", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            uri = try fields.required(0)
            contactStatus = try fields.required(1)
            aor = try fields.required(2)
            roundtripMicroseconds = try fields.optional(3)
        }

        init(uri: String, contactStatus: ContactStatus, aor: String, roundtripMicroseconds: String?) {
            self.uri = uri
            self.contactStatus = contactStatus
            self.aor = aor
            self.roundtripMicroseconds = roundtripMicroseconds
        }
    }

    /// The `contact_status` that the API describes. Asterisk may add more.
    public struct ContactStatus: OpenValue {
        public var rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        public static let unreachable: Self = "Unreachable"
        public static let reachable: Self = "Reachable"
        public static let unknown: Self = "Unknown"
        public static let nonQualified: Self = "NonQualified"
        public static let removed: Self = "Removed"
    }
}

extension ContactInfo: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}

extension ContactInfo.ContactStatus: JSONReadable {}
