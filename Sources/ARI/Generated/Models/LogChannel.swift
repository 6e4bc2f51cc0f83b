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

extension LogChannel: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["channel", "type", "status", "configuration"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        channel = try fields.required(0)
        type = try fields.required(1)
        status = try fields.required(2)
        configuration = try fields.required(3)
    }
}
