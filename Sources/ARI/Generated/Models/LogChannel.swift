// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A place that Asterisk logs to.
public struct LogChannel: Codable, Sendable, Hashable {
    public var channel: String
    public var type: String
    public var status: String
    public var configuration: String

    public init(channel: String, type: String, status: String, configuration: String) {
        self.channel = channel
        self.type = type
        self.status = status
        self.configuration = configuration
    }
}
