// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A text message.
public struct TextMessage: Codable, Sendable, Hashable {
    public var from: String
    public var to: String
    public var body: String
    public var variables: JSONValue?

    public init(from: String, to: String, body: String, variables: JSONValue? = nil) {
        self.from = from
        self.to = to
        self.body = body
        self.variables = variables
    }
}

extension TextMessage: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["from", "to", "body", "variables"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        from = try fields.required(0)
        to = try fields.required(1)
        body = try fields.required(2)
        variables = try fields.optional(3)
    }
}
