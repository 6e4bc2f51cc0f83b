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

extension SetId: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["user", "group"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        user = try fields.required(0)
        group = try fields.required(1)
    }
}
