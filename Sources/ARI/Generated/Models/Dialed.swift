// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel that was dialled; ARI names no fields.
public struct Dialed: Codable, Sendable, Hashable {
    public init() {}
}

extension Dialed: JSONObjectReadable {
    static let fieldNames: [StaticString] = []

    init(_ fields: JSONFields) throws(NotPlainJSON) {
    }
}
