// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A text message came.
public struct TextMessageReceived: ARIMessage {
    public static let type = "TextMessageReceived"

    var content: Content<Fields>

    public var message: TextMessage {
        get { content.required(0) { $0.message } }
        set { content.change { $0.message = newValue } }
    }

    public var endpoint: Endpoint? {
        get { content.optional(1) { $0.endpoint } }
        set { content.change { $0.endpoint = newValue } }
    }

    public var application: String? {
        get { content.optional(2) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(3) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(4) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
    }

    public init(
        message: TextMessage,
        endpoint: Endpoint? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        let fields = Fields(
            message: message,
            endpoint: endpoint,
            application: application,
            timestamp: timestamp,
            asteriskID: asteriskID
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
        var message: TextMessage
        var endpoint: Endpoint?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

        enum CodingKeys: String, CodingKey {
            case message
            case endpoint
            case application
            case timestamp
            case asteriskID = "asterisk_id"
        }

        static let shape = JSONShape.event([
            .required("message", TextMessage.self),
            .optional("endpoint", Endpoint.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

        init(_ fields: JSONFields) throws(NotPlainJSON) {
            message = try fields.required(0)
            endpoint = try fields.optional(1)
            application = try fields.optional(2)
            timestamp = try fields.optional(3)
            asteriskID = try fields.optional(4)
            received = fields.received
        }

        init(message: TextMessage, endpoint: Endpoint?, application: String?, timestamp: String?, asteriskID: String?) {
            self.message = message
            self.endpoint = endpoint
            self.application = application
            self.timestamp = timestamp
            self.asteriskID = asteriskID
        }
    }
}

extension TextMessageReceived: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
