// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The value of a variable.
public struct Variable: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var value: String {
        get { content.required(0) { $0.value } }
        set { content.change { $0.value = newValue } }
    }

    public init(value: String) {
        let fields = Fields(value: value)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var value: String

        static let shape = JSONShape.object([.required("value", String.self)])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            value = try fields.required(0)
        }

        init(value: String) {
            self.value = value
        }
    }
}

extension Variable: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
