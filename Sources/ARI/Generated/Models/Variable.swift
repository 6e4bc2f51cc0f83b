// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The value of a variable.
public struct Variable: Codable, Sendable, Hashable {
    public var value: String

    public init(value: String) {
        self.value = value
    }
}

extension Variable: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["value"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        value = try fields.required(0)
    }
}
