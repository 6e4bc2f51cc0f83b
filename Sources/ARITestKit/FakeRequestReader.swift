import CurlHTTP
import Foundation
import NIOCore
import NIOWebSocket

/// Answers requests that come over one websocket, one after another as Asterisk does.
final class FakeRequestReader: Sendable {
    /// Asterisk ends the connection for a longer one.
    private static let maximumBytes = 65_535

    private let server: FakeARIServer
    private let connection: Int
    private let arrivals: AsyncStream<Arrival>
    private let arrived: AsyncStream<Arrival>.Continuation

    private struct Arrival: Sendable {
        var message: Data
        var channel: any Channel
    }

    private struct Message: Decodable {
        var type: String
        var requestID: String?
        var method: String
        var uri: String
        var contentType: String?
        var body: String?

        private enum CodingKeys: String, CodingKey {
            case type, method, uri
            case requestID = "request_id"
            case contentType = "content_type"
            case body = "message_body"
        }
    }

    init(server: FakeARIServer, connection: Int) {
        self.server = server
        self.connection = connection
        (arrivals, arrived) = AsyncStream.makeStream()
        Task { [arrivals, weak self] in
            for await arrival in arrivals { await self?.answer(arrival) }
        }
    }

    func take(_ data: ByteBuffer, on channel: any Channel) {
        guard data.readableBytes <= Self.maximumBytes else {
            server.close(channel, code: 1009)
            return
        }
        arrived.yield(Arrival(message: Data(data.readableBytesView), channel: channel))
    }

    func finish() {
        arrived.finish()
    }

    private func answer(_ arrival: Arrival) async {
        guard let message = try? JSONDecoder().decode(Message.self, from: arrival.message) else {
            let reason = "Failed to parse request message JSON"
            return send(response("", 400, reason: reason, uri: "", body: nil), on: arrival.channel)
        }
        var request = RecordedRequest(
            method: message.method,
            target: "/ari/" + message.uri,
            headers: message.contentType.map { ["content-type": $0] } ?? [:],
            body: Data((message.body ?? "").utf8),
            connection: connection
        )
        request.isOverWebSocket = true
        server.record(request)
        let answer = await server.decide(request)
        await answer.delay()
        switch answer.kind {
        case .never: break
        case .closeWithoutAnswer: arrival.channel.close(promise: nil)
        case .reply(let status, let body, _):
            let uri = String(message.uri.prefix { $0 != "?" })
            let id = message.requestID ?? ""
            send(response(id, status, reason: "Status \(status)", uri: uri, body: body), on: arrival.channel)
        }
    }

    private func send(_ response: [String: JSONText], on channel: any Channel) {
        guard server.state.withLock({ $0.answersOverWebSocket }) else { return }
        let text = (try? JSONEncoder().encode(response)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let frame = WebSocketFrame(fin: true, opcode: .text, data: channel.allocator.buffer(string: text))
        channel.writeAndFlush(frame, promise: nil)
    }

    private func response(
        _ id: String,
        _ status: Int,
        reason: String,
        uri: String,
        body: Data?
    ) -> [String: JSONText] {
        var response: [String: JSONText] = [
            "type": .text("RESTResponse"), "request_id": .text(id), "transaction_id": .text(""),
            "status_code": .number(status), "reason_phrase": .text(reason), "uri": .text(uri),
            "asterisk_id": .text("00:00"), "timestamp": .text("2025-01-01T00:00:00.000+0000"),
        ]
        if let application = server.state.withLock({ $0.applications[connection] }) {
            response["application"] = .text(application)
        }
        if let body, !body.isEmpty {
            response["content_type"] = .text("application/json")
            response["message_body"] = .text(String(decoding: body, as: UTF8.self))
        }
        return response
    }

    private enum JSONText: Encodable {
        case text(String)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }
}
