/// What Asterisk says about itself. Parts that were not asked for are `nil`.
public struct AsteriskInfo: Codable, Sendable, Hashable {
    public var build: Build?
    public var system: System?
    public var config: Config?
    public var status: Status?

    public struct Build: Codable, Sendable, Hashable {
        public var os: String?
        public var kernel: String?
        public var machine: String?
        public var options: String?
        public var date: String?
        public var user: String?
    }

    public struct System: Codable, Sendable, Hashable {
        /// Such as `22.10.1`.
        public var version: String
        public var entityID: String?

        enum CodingKeys: String, CodingKey {
            case version
            case entityID = "entity_id"
        }
    }

    public struct Config: Codable, Sendable, Hashable {
        public var name: String?
        public var defaultLanguage: String?
        public var maxChannels: Int?
        public var maxOpenFiles: Int?
        public var maxLoad: Double?

        enum CodingKeys: String, CodingKey {
            case name
            case defaultLanguage = "default_language"
            case maxChannels = "max_channels"
            case maxOpenFiles = "max_open_files"
            case maxLoad = "max_load"
        }
    }

    public struct Status: Codable, Sendable, Hashable {
        /// A change of it means that Asterisk was restarted.
        public var startupTime: String?
        public var lastReloadTime: String?

        enum CodingKeys: String, CodingKey {
            case startupTime = "startup_time"
            case lastReloadTime = "last_reload_time"
        }
    }
}

/// The answer to `asterisk.ping`.
public struct AsteriskPing: Codable, Sendable, Hashable {
    public var asteriskID: String
    public var ping: String
    public var timestamp: String

    enum CodingKeys: String, CodingKey {
        case ping, timestamp
        case asteriskID = "asterisk_id"
    }
}
