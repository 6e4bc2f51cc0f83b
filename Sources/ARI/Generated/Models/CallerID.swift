// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A name and a number. Both are the other side's word and may hold anything; empty when unknown.
public struct CallerID: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.optional(0) { $0.name } ?? "" }
        set { content.change { $0.name = newValue } }
    }

    public var number: String {
        get { content.optional(1) { $0.number } ?? "" }
        set { content.change { $0.number = newValue } }
    }

    public init(name: String = "", number: String = "") {
        let fields = Fields(name: name, number: number)
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
        var number: String

        enum CodingKeys: String, CodingKey {
            case name
            case number
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            name = try container.decodeIfPresent(String.self, forKey: .name) ?? ""
            number = try container.decodeIfPresent(String.self, forKey: .number) ?? ""
        }

        static let shape = JSONShape.object([.optional("name", String.self), .optional("number", String.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.optional(0) ?? ""
            number = try fields.optional(1) ?? ""
        }

        init(name: String, number: String) {
            self.name = name
            self.number = number
        }
    }
}

extension CallerID: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
