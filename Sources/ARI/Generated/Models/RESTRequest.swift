// Written by `make generate` from Asterisk's API description; change Sources/ari-generate instead.

/// A request over the websocket.
public struct RESTRequest: Codable, Sendable, Hashable {
    var content: Content<Fields>

    public var type: String {
        get { content.required(0) { $0.type } }
        set { content.change { $0.type = newValue } }
    }

    public var transactionID: String {
        get { content.required(1) { $0.transactionID } }
        set { content.change { $0.transactionID = newValue } }
    }

    public var requestID: String {
        get { content.required(2) { $0.requestID } }
        set { content.change { $0.requestID = newValue } }
    }

    public var method: String {
        get { content.required(3) { $0.method } }
        set { content.change { $0.method = newValue } }
    }

    public var uri: String {
        get { content.required(4) { $0.uri } }
        set { content.change { $0.uri = newValue } }
    }

    public var contentType: String? {
        get { content.optional(5) { $0.contentType } }
        set { content.change { $0.contentType = newValue } }
    }

    public var queryStrings: [RESTQueryStringParameter]? {
        get { content.optional(6) { $0.queryStrings } }
        set { content.change { $0.queryStrings = newValue } }
    }

    public var messageBody: String? {
        get { content.optional(7) { $0.messageBody } }
        set { content.change { $0.messageBody = newValue } }
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
        let fields = Fields(
            type: type,
            transactionID: transactionID,
            requestID: requestID,
            method: method,
            uri: uri,
            contentType: contentType,
            queryStrings: queryStrings,
            messageBody: messageBody
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
        var type: String
        var transactionID: String
        var requestID: String
        var method: String
        var uri: String
        var contentType: String?
        var queryStrings: [RESTQueryStringParameter]?
        var messageBody: String?

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

        static let shape = JSONShape.object([
            .required("type", String.self),
            .required("transaction_id", String.self),
            .required("request_id", String.self),
            .required("method", String.self),
            .required("uri", String.self),
            .optional("content_type", String.self),
            .optional("query_strings", [RESTQueryStringParameter].self),
            .optional("message_body", String.self),
        ])

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

        init(
            type: String,
            transactionID: String,
            requestID: String,
            method: String,
            uri: String,
            contentType: String?,
            queryStrings: [RESTQueryStringParameter]?,
            messageBody: String?
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
}

extension RESTRequest: JSONModel {
    init(content: Content<Fields>) {
        self.content = content
    }
}
