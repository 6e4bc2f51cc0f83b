// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A setting of a configuration's object.
public struct ConfigTuple: Codable, Sendable, Hashable {
    public var attribute: String
    public var value: String

    public init(attribute: String, value: String) {
        self.attribute = attribute
        self.value = value
    }
}

extension ConfigTuple: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["attribute", "value"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        attribute = try fields.required(0)
        value = try fields.required(1)
    }
}
