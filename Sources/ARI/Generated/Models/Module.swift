// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A module of Asterisk.
public struct Module: Codable, Sendable, Hashable {
    public var name: String
    public var description: String
    public var useCount: Int
    public var status: String
    public var supportLevel: String

    enum CodingKeys: String, CodingKey {
        case name
        case description
        case useCount = "use_count"
        case status
        case supportLevel = "support_level"
    }

    public init(name: String, description: String, useCount: Int, status: String, supportLevel: String) {
        self.name = name
        self.description = description
        self.useCount = useCount
        self.status = status
        self.supportLevel = supportLevel
    }
}

extension Module: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["name", "description", "use_count", "status", "support_level"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        name = try fields.required(0)
        description = try fields.required(1)
        useCount = try fields.required(2)
        status = try fields.required(3)
        supportLevel = try fields.required(4)
    }
}
