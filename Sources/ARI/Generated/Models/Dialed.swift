// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A channel that was dialled; ARI names no fields.
public struct Dialed: Codable, Sendable, Hashable {
    public init() {}
}
