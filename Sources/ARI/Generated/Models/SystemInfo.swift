// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Which Asterisk it is.
public struct SystemInfo: Codable, Sendable, Hashable {
    /// Such as `22.10.1`.
    public var version: String
    public var entityID: String

    enum CodingKeys: String, CodingKey {
        case version
        case entityID = "entity_id"
    }

    public init(version: String, entityID: String) {
        self.version = version
        self.entityID = entityID
    }
}

extension SystemInfo: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["version", "entity_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        version = try fields.required(0)
        entityID = try fields.required(1)
    }
}
