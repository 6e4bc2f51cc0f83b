// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A SIP contact.
public struct ContactInfo: Codable, Sendable, Hashable {
    public var uri: String
    public var contactStatus: ContactStatus
    public var aor: String
    public var roundtripMicroseconds: String?

    enum CodingKeys: String, CodingKey {
        case uri
        case contactStatus = "contact_status"
        case aor
        case roundtripMicroseconds = "roundtrip_usec"
    }

    public init(uri: String, contactStatus: ContactStatus, aor: String, roundtripMicroseconds: String? = nil) {
        self.uri = uri
        self.contactStatus = contactStatus
        self.aor = aor
        self.roundtripMicroseconds = roundtripMicroseconds
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

extension ContactInfo: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["uri", "contact_status", "aor", "roundtrip_usec"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        uri = try fields.required(0)
        contactStatus = try fields.required(1)
        aor = try fields.required(2)
        roundtripMicroseconds = try fields.optional(3)
    }
}

extension ContactInfo.ContactStatus: JSONReadable {}
