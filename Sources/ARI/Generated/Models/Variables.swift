// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The values of several variables.
public struct Variables: Codable, Sendable, Hashable {
    public var variables: [String: String]

    public init(variables: [String: String]) {
        self.variables = variables
    }
}

extension Variables: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["variables"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        variables = try fields.required(0)
    }
}
