// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// How Asterisk is set up.
public struct ConfigInfo: Codable, Sendable, Hashable {
    public var name: String
    public var defaultLanguage: String
    public var setid: SetId
    public var maxChannels: Int?
    public var maxOpenFiles: Int?
    public var maxLoad: Double?

    enum CodingKeys: String, CodingKey {
        case name
        case defaultLanguage = "default_language"
        case setid
        case maxChannels = "max_channels"
        case maxOpenFiles = "max_open_files"
        case maxLoad = "max_load"
    }

    public init(
        name: String,
        defaultLanguage: String,
        setid: SetId,
        maxChannels: Int? = nil,
        maxOpenFiles: Int? = nil,
        maxLoad: Double? = nil
    ) {
        self.name = name
        self.defaultLanguage = defaultLanguage
        self.setid = setid
        self.maxChannels = maxChannels
        self.maxOpenFiles = maxOpenFiles
        self.maxLoad = maxLoad
    }
}
