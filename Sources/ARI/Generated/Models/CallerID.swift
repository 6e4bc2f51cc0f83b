// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A name and a number. Both are the other side's word and may hold anything; empty when unknown.
public struct CallerID: Codable, Sendable, Hashable {
    public var name: String
    public var number: String

    enum CodingKeys: String, CodingKey {
        case name
        case number
    }

    public init(name: String = "", number: String = "") {
        self.name = name
        self.number = number
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decodeIfPresent(String.self, forKey: .name) ?? ""
        number = try container.decodeIfPresent(String.self, forKey: .number) ?? ""
    }
}

extension CallerID: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["name", "number"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        name = try fields.optional(0) ?? ""
        number = try fields.optional(1) ?? ""
    }
}
