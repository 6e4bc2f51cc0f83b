// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A text message.
public struct TextMessage: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var from: String {
        get { content.required(0) { $0.from } }
        set { content.change { $0.from = newValue } }
    }

    public var to: String {
        get { content.required(1) { $0.to } }
        set { content.change { $0.to = newValue } }
    }

    public var body: String {
        get { content.required(2) { $0.body } }
        set { content.change { $0.body = newValue } }
    }

    public var variables: JSONValue? {
        get { content.optional(3) { $0.variables } }
        set { content.change { $0.variables = newValue } }
    }

    public init(from: String, to: String, body: String, variables: JSONValue? = nil) {
        let fields = Fields(from: from, to: to, body: body, variables: variables)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var from: String
        var to: String
        var body: String
        var variables: JSONValue?

        static let shape = JSONShape.object([
            .required("from", String.self),
            .required("to", String.self),
            .required("body", String.self),
            .optional("variables", JSONValue.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            from = try fields.required(0)
            to = try fields.required(1)
            body = try fields.required(2)
            variables = try fields.optional(3)
        }

        init(from: String, to: String, body: String, variables: JSONValue?) {
            self.from = from
            self.to = to
            self.body = body
            self.variables = variables
        }
    }
}

extension TextMessage: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
