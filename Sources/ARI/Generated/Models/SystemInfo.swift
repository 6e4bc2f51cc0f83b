// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Which Asterisk it is.
public struct SystemInfo: Codable, Sendable, Hashable {
    var content: Content<Fields>

    /// Such as `22.10.1`.
    public var version: String {
        get { content.required(0) { $0.version } }
        set { content.change { $0.version = newValue } }
    }

    public var entityID: String {
        get { content.required(1) { $0.entityID } }
        set { content.change { $0.entityID = newValue } }
    }

    public init(version: String, entityID: String) {
        let fields = Fields(version: version, entityID: entityID)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var version: String
        var entityID: String

        enum CodingKeys: String, CodingKey {
            case version
            case entityID = "entity_id"
        }

        static let shape = JSONShape.object([.required("version", String.self), .required("entity_id", String.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            version = try fields.required(0)
            entityID = try fields.required(1)
        }

        init(version: String, entityID: String) {
            self.version = version
            self.entityID = entityID
        }
    }
}

extension SystemInfo: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
