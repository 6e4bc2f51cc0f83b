// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A text message came.
public struct TextMessageReceived: ARIMessage {
    public static let type = "TextMessageReceived"

    public var message: TextMessage
    public var endpoint: Endpoint?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case message
        case endpoint
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        message: TextMessage,
        endpoint: Endpoint? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.message = message
        self.endpoint = endpoint
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension TextMessageReceived: JSONObjectReadable {
    static let fieldNames: [StaticString] = ["message", "endpoint", "application", "timestamp", "asterisk_id"]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        message = try fields.required(0)
        endpoint = try fields.optional(1)
        application = try fields.optional(2)
        timestamp = try fields.optional(3)
        asteriskID = try fields.optional(4)
    }
}
