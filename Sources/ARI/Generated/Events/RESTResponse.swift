// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// The answer to a request that was sent over the websocket.
public struct RESTResponse: ARIMessage {
    public static let type = "RESTResponse"

    var content: Content<Fields>

    public var transactionID: String {
        get { content.required(0) { $0.transactionID } }
        set { content.change { $0.transactionID = newValue } }
    }

    public var requestID: String {
        get { content.required(1) { $0.requestID } }
        set { content.change { $0.requestID = newValue } }
    }

    public var statusCode: Int {
        get { content.required(2) { $0.statusCode } }
        set { content.change { $0.statusCode = newValue } }
    }

    public var reasonPhrase: String {
        get { content.required(3) { $0.reasonPhrase } }
        set { content.change { $0.reasonPhrase = newValue } }
    }

    public var uri: String {
        get { content.required(4) { $0.uri } }
        set { content.change { $0.uri = newValue } }
    }

    public var contentType: String? {
        get { content.optional(5) { $0.contentType } }
        set { content.change { $0.contentType = newValue } }
    }

    public var messageBody: String? {
        get { content.optional(6) { $0.messageBody } }
        set { content.change { $0.messageBody = newValue } }
    }

    public var application: String? {
        get { content.optional(7) { $0.application } }
        set { content.change { $0.application = newValue } }
    }

    public var timestamp: String? {
        get { content.optional(8) { $0.timestamp } }
        set { content.change { $0.timestamp = newValue } }
    }

    public var asteriskID: String? {
        get { content.optional(9) { $0.asteriskID } }
        set { content.change { $0.asteriskID = newValue } }
    }

    public var received: ReceivedMessage {
        get { content.message { $0.received } }
        set { content.change { $0.received = newValue } }
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
        let fields = Fields(
            transactionID: transactionID,
            requestID: requestID,
            statusCode: statusCode,
            reasonPhrase: reasonPhrase,
            uri: uri,
            contentType: contentType,
            messageBody: messageBody,
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
        var transactionID: String
        var requestID: String
        var statusCode: Int
        var reasonPhrase: String
        var uri: String
        var contentType: String?
        var messageBody: String?
        var application: String?
        var timestamp: String?
        var asteriskID: String?
        var received = ReceivedMessage()

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

        static let shape = JSONShape.event([
            .required("transaction_id", String.self),
            .required("request_id", String.self),
            .required("status_code", Int.self),
            .required("reason_phrase", String.self),
            .required("uri", String.self),
            .optional("content_type", String.self),
            .optional("message_body", String.self),
            .optional("application", String.self),
            .optional("timestamp", String.self),
            .optional("asterisk_id", String.self),
        ])

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
            received = fields.received
        }

        init(
            transactionID: String,
            requestID: String,
            statusCode: Int,
            reasonPhrase: String,
            uri: String,
            contentType: String?,
            messageBody: String?,
            application: String?,
            timestamp: String?,
            asteriskID: String?
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
}

extension RESTResponse: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
