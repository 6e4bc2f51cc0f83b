// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A request over the websocket.
public struct RESTRequest: Codable, Sendable, Hashable {
    public var type: String
    public var transactionID: String
    public var requestID: String
    public var method: String
    public var uri: String
    public var contentType: String?
    public var queryStrings: [RESTQueryStringParameter]?
    public var messageBody: String?

    enum CodingKeys: String, CodingKey {
        case type
        case transactionID = "transaction_id"
        case requestID = "request_id"
        case method
        case uri
        case contentType = "content_type"
        case queryStrings = "query_strings"
        case messageBody = "message_body"
    }

    public init(
        type: String,
        transactionID: String,
        requestID: String,
        method: String,
        uri: String,
        contentType: String? = nil,
        queryStrings: [RESTQueryStringParameter]? = nil,
        messageBody: String? = nil
    ) {
        self.type = type
        self.transactionID = transactionID
        self.requestID = requestID
        self.method = method
        self.uri = uri
        self.contentType = contentType
        self.queryStrings = queryStrings
        self.messageBody = messageBody
    }
}

extension RESTRequest: JSONObjectReadable {
    static let fieldNames: [StaticString] = [
        "type",
        "transaction_id",
        "request_id",
        "method",
        "uri",
        "content_type",
        "query_strings",
        "message_body",
    ]

    init(_ fields: JSONFields) throws(NotPlainJSON) {
        type = try fields.required(0)
        transactionID = try fields.required(1)
        requestID = try fields.required(2)
        method = try fields.required(3)
        uri = try fields.required(4)
        contentType = try fields.optional(5)
        queryStrings = try fields.optional(6)
        messageBody = try fields.optional(7)
    }
}
