// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The answer to a ping.
public struct AsteriskPing: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var asteriskID: String {
        get { content.required(0) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var ping: String {
        get { content.required(1) { $0.ping } }
        set { content.change { $0.ping = newValue } }
    }

    public var timestamp: String {
        get { content.required(2) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public init(asteriskID: String, ping: String, timestamp: String) {
        let fields = Fields(asteriskID: asteriskID, ping: ping, timestamp: timestamp)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var asteriskID: String
        var ping: String
        var timestamp: String

        enum CodingKeys: String, CodingKey {
            case asteriskID = "asterisk_id"
            case ping
            case timestamp
        }

        static let shape = JSONShape.object([
            .required("asterisk_id", String.self),
            .required("ping", String.self),
            .required("timestamp", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            asteriskID = try fields.required(0)
            ping = try fields.required(1)
            timestamp = try fields.required(2)
        }

        init(asteriskID: String, ping: String, timestamp: String) {
            self.asteriskID = asteriskID
            self.ping = ping
            self.timestamp = timestamp
        }
    }
}

extension AsteriskPing: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
