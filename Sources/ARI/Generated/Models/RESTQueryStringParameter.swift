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
