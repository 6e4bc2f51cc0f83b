// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A query parameter of a request over the websocket.
public struct RESTQueryStringParameter: Codable, Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension RESTQueryStringParameter: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["name", "value"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        name = try fields.required(0)
        value = try fields.required(1)
    }
}
