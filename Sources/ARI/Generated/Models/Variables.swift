// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The values of several variables.
public struct Variables: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var variables: [String: String] {
        get { content.required(0) { $0.variables } }
        set { content.change { $0.variables = newValue } }
    }

    public init(variables: [String: String]) {
        let fields = Fields(variables: variables)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var variables: [String: String]

        static let shape = JSONShape.object([.required("variables", [String: String].self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            variables = try fields.required(0)
        }

        init(variables: [String: String]) {
            self.variables = variables
        }
    }
}

extension Variables: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
