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

extension ConfigInfo: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "name",
        "default_language",
        "setid",
        "max_channels",
        "max_open_files",
        "max_load",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        name = try fields.required(0)
        defaultLanguage = try fields.required(1)
        setid = try fields.required(2)
        maxChannels = try fields.optional(3)
        maxOpenFiles = try fields.optional(4)
        maxLoad = try fields.optional(5)
    }
}
