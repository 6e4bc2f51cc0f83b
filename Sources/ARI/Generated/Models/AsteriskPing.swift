// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The answer to a ping.
public struct AsteriskPing: Codable, Sendable, Hashable {
    public var asteriskID: String
    public var ping: String
    public var timestamp: String

    enum CodingKeys: String, CodingKey {
        case asteriskID = "asterisk_id"
        case ping
        case timestamp
    }

    public init(asteriskID: String, ping: String, timestamp: String) {
        self.asteriskID = asteriskID
        self.ping = ping
        self.timestamp = timestamp
    }
}

extension AsteriskPing: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["asterisk_id", "ping", "timestamp"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        asteriskID = try fields.required(0)
        ping = try fields.required(1)
        timestamp = try fields.required(2)
    }
}
