// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The answer to a request that was sent over the websocket.
public struct RESTResponse: ARIMessage {
    public static let type = "RESTResponse"

    public var transactionID: String
    public var requestID: String
    public var statusCode: Int
    public var reasonPhrase: String
    public var uri: String
    public var contentType: String?
    public var messageBody: String?
    public var application: String?
    public var timestamp: String?
    public var asteriskID: String?
    public var received = ReceivedMessage()

    enum CodingKeys: String, CodingKey {
        case transactionID = "transaction_id"
        case requestID = "request_id"
        case statusCode = "status_code"
        case reasonPhrase = "reason_phrase"
        case uri
        case contentType = "content_type"
        case messageBody = "message_body"
        case application
        case timestamp
        case asteriskID = "asterisk_id"
    }

    public init(
        transactionID: String,
        requestID: String,
        statusCode: Int,
        reasonPhrase: String,
        uri: String,
        contentType: String? = nil,
        messageBody: String? = nil,
        application: String? = nil,
        timestamp: String? = nil,
        asteriskID: String? = nil
    ) {
        self.transactionID = transactionID
        self.requestID = requestID
        self.statusCode = statusCode
        self.reasonPhrase = reasonPhrase
        self.uri = uri
        self.contentType = contentType
        self.messageBody = messageBody
        self.application = application
        self.timestamp = timestamp
        self.asteriskID = asteriskID
    }
}

extension RESTResponse: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "transaction_id",
        "request_id",
        "status_code",
        "reason_phrase",
        "uri",
        "content_type",
        "message_body",
        "application",
        "timestamp",
        "asterisk_id",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        transactionID = try fields.required(0)
        requestID = try fields.required(1)
        statusCode = try fields.required(2)
        reasonPhrase = try fields.required(3)
        uri = try fields.required(4)
        contentType = try fields.optional(5)
        messageBody = try fields.optional(6)
        application = try fields.optional(7)
        timestamp = try fields.optional(8)
        asteriskID = try fields.optional(9)
    }
}
