// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// What Asterisk says about itself. Parts that were not asked for are `nil`.
public struct AsteriskInfo: Codable, Sendable, Hashable {
    public var build: BuildInfo?
    public var system: SystemInfo?
    public var config: ConfigInfo?
    public var status: StatusInfo?

    public init(
        build: BuildInfo? = nil,
        system: SystemInfo? = nil,
        config: ConfigInfo? = nil,
        status: StatusInfo? = nil
    ) {
        self.build = build
        self.system = system
        self.config = config
        self.status = status
    }
}

extension AsteriskInfo: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["build", "system", "config", "status"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        build = try fields.optional(0)
        system = try fields.optional(1)
        config = try fields.optional(2)
        status = try fields.optional(3)
    }
}
