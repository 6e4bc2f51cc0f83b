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
