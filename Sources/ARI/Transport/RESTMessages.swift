import CurlHTTP
import Foundation

/// A request as it goes over the websocket.
struct RESTRequestMessage: Encodable {
    private let type = "RESTRequest"
    private let requestID: String
    private let method: String
    /// Path and query without the first slash.
    private let uri: String
    private let contentType: String?
    private let body: String?

    private enum CodingKeys: String, CodingKey {
        case type, method, uri
        case requestID = "request_id"
        case contentType = "content_type"
        case body = "message_body"
    }

    /// The longest message that Asterisk takes; it ends the connection with 1009 for a longer one.
    static let maximumBytes = 65_535

    init(_ operation: ARIOperation, requestID: UInt64) throws(ARIError) {
        self.requestID = String(requestID)
        method = operation.method.rawValue
        uri = String(try operation.url(baseURL: "").dropFirst())
        contentType = operation.body == nil ? nil : "application/json"
        body = operation.body.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The message; `nil` if it is longer than Asterisk takes.
    func text() -> Data? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let text = try? encoder.encode(self), text.count <= Self.maximumBytes else { return nil }
        return text
    }
}

/// An answer as it comes over the websocket.
struct RESTResponseMessage: Decodable {
    static let type = "RESTResponse"

    /// Empty in answers to what Asterisk could not read.
    var requestID: String
    var status: Int
    var reason: String?
    var body: String?
    /// The application, or the first of several, that the connection is for.
    var application: String?

    init(_ response: RESTResponse) {
        requestID = response.requestID
        status = response.statusCode
        reason = response.reasonPhrase
        body = response.messageBody
        application = response.application
    }

    private enum CodingKeys: String, CodingKey {
        case application
        case requestID = "request_id"
        case status = "status_code"
        case reason = "reason_phrase"
        case body = "message_body"
    }

    /// The body; where there is none, the reason in the form of Asterisk's explanations, so that errors can show it.
    var answer: RequestAnswer {
        if let body { return RequestAnswer(status: status, body: Data(body.utf8)) }
        guard !(200..<300).contains(status), let reason else { return RequestAnswer(status: status, body: Data()) }
        return RequestAnswer(status: status, body: (try? JSONEncoder().encode(["message": reason])) ?? Data())
    }
}
