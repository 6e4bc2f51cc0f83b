// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What Asterisk says about itself. Parts that were not asked for are `nil`.
public struct AsteriskInfo: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var build: BuildInfo? {
        get { content.optional(0) { $0.build } }
        set { content.change { $0.build = newValue } }
    }

    public var system: SystemInfo? {
        get { content.optional(1) { $0.system } }
        set { content.change { $0.system = newValue } }
    }

    public var config: ConfigInfo? {
        get { content.optional(2) { $0.config } }
        set { content.change { $0.config = newValue } }
    }

    public var status: StatusInfo? {
        get { content.optional(3) { $0.status } }
        set { content.change { $0.status = newValue } }
    }

    public init(
        build: BuildInfo? = nil,
        system: SystemInfo? = nil,
        config: ConfigInfo? = nil,
        status: StatusInfo? = nil
    ) {
        let fields = Fields(build: build, system: system, config: config, status: status)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var build: BuildInfo?
        var system: SystemInfo?
        var config: ConfigInfo?
        var status: StatusInfo?

        static let shape = JSONShape.object([
            .optional("build", BuildInfo.self),
            .optional("system", SystemInfo.self),
            .optional("config", ConfigInfo.self),
            .optional("status", StatusInfo.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            build = try fields.optional(0)
            system = try fields.optional(1)
            config = try fields.optional(2)
            status = try fields.optional(3)
        }

        init(build: BuildInfo?, system: SystemInfo?, config: ConfigInfo?, status: StatusInfo?) {
            self.build = build
            self.system = system
            self.config = config
            self.status = status
        }
    }
}

extension AsteriskInfo: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
