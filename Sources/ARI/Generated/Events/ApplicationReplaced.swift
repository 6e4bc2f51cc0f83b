// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// Another connection has taken the application's name.
public struct ApplicationReplaced: ARIMessage {
    public static let type = "ApplicationReplaced"

    var content: Content<Fields>

    public var application: String? {
        get { content.optional(0) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(1) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(2) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(application: String? = nil, timestamp: String? = nil, asteriskID: String? = nil) {
        let fields = Fields(application: application, timestamp: timestamp, asteriskID: asteriskID)
        content = Content(fields)
    }

    public init(from decoder: any Decoder) throws {
        content = Content(try Fields(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        try content.fields.encode(to: encoder)
    }

    struct Fields: JSONObjectReadable, Codable, Sendable, Hashable {
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            application = try fields.optional(0)
            timestamp = try fields.optional(1)
            asteriskID = try fields.optional(2)
            received = fields.received
        }

        init(application: String?, timestamp: String?, asteriskID: String?) {
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension ApplicationReplaced: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
