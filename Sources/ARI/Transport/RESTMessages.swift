import CurlHTTP
import Foundation

/// A request as it goes over the websocket.
struct RESTRequestMessage {
    private let requestID: UInt64
    private let method: String
    /// Path and query without the first slash.
    private let uri: String
    private let body: Data?

    /// The longest message that Asterisk takes; it ends the connection with 1009 for a longer one.
    static let maximumBytes = 65_535

    init(_ operation: ARIOperation, requestID: UInt64) throws(ARIError) {
        self.requestID = requestID
        method = operation.method.rawValue
        uri = String(try operation.url(baseURL: "").dropFirst())
        body = operation.body
    }

    /// The message; `nil` if it is longer than Asterisk takes.
    func text() -> Data? {
        var writer = JSONObjectWriter()
        writer.add("type", "RESTRequest")
        writer.add("request_id", String(requestID))
        writer.add("method", method)
        writer.add("uri", uri)
        if let body {
            writer.add("content_type", "application/json")
            writer.add("message_body", String(decoding: body, as: UTF8.self))
        }
        let text = writer.finished()
        return text.count <= Self.maximumBytes ? text : nil
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
