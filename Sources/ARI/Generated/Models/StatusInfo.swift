// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Since when Asterisk runs.
public struct StatusInfo: Codable, Sendable, Hashable {
    /// A change of it means that Asterisk was restarted.
    public var startupTime: String
    public var lastReloadTime: String

    enum CodingKeys: String, CodingKey {
        case startupTime = "startup_time"
        case lastReloadTime = "last_reload_time"
    }

    public init(startupTime: String, lastReloadTime: String) {
        self.startupTime = startupTime
        self.lastReloadTime = lastReloadTime
    }
}

extension StatusInfo: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["startup_time", "last_reload_time"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        startupTime = try fields.required(0)
        lastReloadTime = try fields.required(1)
    }
}
