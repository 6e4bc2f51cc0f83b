// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The user and group that Asterisk runs as.
public struct SetId: Codable, Sendable, Hashable {
    public var user: String
    public var group: String

    public init(user: String, group: String) {
        self.user = user
        self.group = group
    }
}
