// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// How Asterisk is set up.
public struct ConfigInfo: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var name: String {
        get { content.required(0) { $0.name } }
        set { content.change { $0.name = newValue } }
    }

    public var defaultLanguage: String {
        get { content.required(1) { $0.defaultLanguage } }
        set { content.change { $0.defaultLanguage = newValue } }
    }

    public var setid: SetId {
        get { content.required(2) { $0.setid } }
        set { content.change { $0.setid = newValue } }
    }

    public var maxChannels: Int? {
        get { content.optional(3) { $0.maxChannels } }
        set { content.change { $0.maxChannels = newValue } }
    }

    public var maxOpenFiles: Int? {
        get { content.optional(4) { $0.maxOpenFiles } }
        set { content.change { $0.maxOpenFiles = newValue } }
    }

    public var maxLoad: Double? {
        get { content.optional(5) { $0.maxLoad } }
        set { content.change { $0.maxLoad = newValue } }
    }

    public init(
        name: String,
        defaultLanguage: String,
        setid: SetId,
        maxChannels: Int? = nil,
        maxOpenFiles: Int? = nil,
        maxLoad: Double? = nil
    ) {
        let fields = Fields(
            name: name,
            defaultLanguage: defaultLanguage,
            setid: setid,
            maxChannels: maxChannels,
            maxOpenFiles: maxOpenFiles,
            maxLoad: maxLoad
        )
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var name: String
        var defaultLanguage: String
        var setid: SetId
        var maxChannels: Int?
        var maxOpenFiles: Int?
        var maxLoad: Double?

        enum CodingKeys: String, CodingKey {
            case name
            case defaultLanguage = "default_language"
            case setid
            case maxChannels = "max_channels"
            case maxOpenFiles = "max_open_files"
            case maxLoad = "max_load"
        }

        static let shape = JSONShape.object([
            .required("name", String.self),
            .required("default_language", String.self),
            .required("setid", SetId.self),
            .optional("max_channels", Int.self),
            .optional("max_open_files", Int.self),
            .optional("max_load", Double.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            name = try fields.required(0)
            defaultLanguage = try fields.required(1)
            setid = try fields.required(2)
            maxChannels = try fields.optional(3)
            maxOpenFiles = try fields.optional(4)
            maxLoad = try fields.optional(5)
        }

        init(
            name: String,
            defaultLanguage: String,
            setid: SetId,
            maxChannels: Int?,
            maxOpenFiles: Int?,
            maxLoad: Double?
        ) {
            self.name = name
            self.defaultLanguage = defaultLanguage
            self.setid = setid
            self.maxChannels = maxChannels
            self.maxOpenFiles = maxOpenFiles
            self.maxLoad = maxLoad
        }
    }
}

extension ConfigInfo: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
