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
