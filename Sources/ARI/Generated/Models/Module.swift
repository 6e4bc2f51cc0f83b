// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A module of Asterisk.
public struct Module: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.required(0) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var description: String {
        get { content.required(1) { $0.description } }
        set { content.change { $0.description = newValue } }
    }

    public var useCount: Int {
        get { content.required(2) { $0.useCount } }
        set { content.change { $0.useCount = newValue } }
    }

    public var status: String {
        get { content.required(3) { $0.status } }
        set { content.change { $0.status = newValue } }
    }

    public var supportLevel: String {
        get { content.required(4) { $0.supportLevel } }
        set { content.change { $0.supportLevel = newValue } }
    }

    public init(name: String, description: String, useCount: Int, status: String, supportLevel: String) {
        let fields = Fields(
            name: name,
            description: description,
            useCount: useCount,
            status: status,
            supportLevel: supportLevel
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
        var name: String
        var description: String
        var useCount: Int
        var status: String
        var supportLevel: String

        enum CodingKeys: String, CodingKey {
            case name
            case description
            case useCount = "use_count"
            case status
            case supportLevel = "support_level"
        }

        static let shape = JSONShape.object([
            .required("name", String.self),
            .required("description", String.self),
            .required("use_count", Int.self),
            .required("status", String.self),
            .required("support_level", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.required(0)
            description = try fields.required(1)
            useCount = try fields.required(2)
            status = try fields.required(3)
            supportLevel = try fields.required(4)
        }

        init(name: String, description: String, useCount: Int, status: String, supportLevel: String) {
            self.name = name
            self.description = description
            self.useCount = useCount
            self.status = status
            self.supportLevel = supportLevel
        }
    }
}

extension Module: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
