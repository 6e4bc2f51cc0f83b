// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A parameter of a transfer's destination.
public struct AdditionalParam: Codable, Sendable, Hashable {
    public var parameterName: String
    public var parameterValue: String

    enum CodingKeys: String, CodingKey {
        case parameterName = "parameter_name"
        case parameterValue = "parameter_value"
    }

    public init(parameterName: String, parameterValue: String) {
        self.parameterName = parameterName
        self.parameterValue = parameterValue
    }
}

extension AdditionalParam: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["parameter_name", "parameter_value"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        parameterName = try fields.required(0)
        parameterValue = try fields.required(1)
    }
}
