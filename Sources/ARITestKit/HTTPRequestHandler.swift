import Foundation
import NIOCore
import NIOHTTP1
import NIOWebSocket

/// Collects a request, asks the server's script, and does what that says.
final class HTTPRequestHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let server: FakeARIServer
    private let connection: Int
    private var head: HTTPRequestHead?
    private var body = Data()

    init(server: FakeARIServer, connection: Int) {
        self.server = server
        self.connection = connection
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = Data()
        case .body(let buffer):
            body.append(contentsOf: buffer.readableBytesView)
        case .end:
            guard let head else { return }
            let request = server.record(head, body: body, connection: connection)
            Self.answer(request, from: server, on: context.channel)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // An upgrade that the script refuses comes as an error first, then as an ordinary request.
        guard !(error is NIOWebSocketUpgradeError) else { return }
        context.close(promise: nil)
    }

    private static func answer(_ request: RecordedRequest, from server: FakeARIServer, on channel: any Channel) {
        Task {
            let answer = await server.decide(request)
            await answer.delay()
            switch answer.kind {
            case .never: break
            case .closeWithoutAnswer: channel.close(promise: nil)
            case .reply(let status, let body, let contentType):
                for _ in 0..<answer.copies {
                    write(status, body, contentType, cutAfter: answer.cutAfterBytes, to: channel)
                }
                // All copies at once: a client sees what is too much together with what it asked for.
                channel.flush()
            }
        }
    }

    private static func write(
        _ status: Int,
        _ body: Data,
        _ contentType: String,
        cutAfter cut: Int?,
        to channel: any Channel
    ) {
        var headers = HTTPHeaders()
        // A 204 must not announce a length, or some clients wait for the body.
        if status != 204 { headers.add(name: "Content-Length", value: "\(body.count)") }
        if !body.isEmpty { headers.add(name: "Content-Type", value: contentType) }
        let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
        channel.write(HTTPServerResponsePart.head(head), promise: nil)
        if !body.isEmpty {
            let buffer = channel.allocator.buffer(bytes: body.prefix(cut ?? body.count))
            channel.write(HTTPServerResponsePart.body(.byteBuffer(buffer)), promise: nil)
        }
        if cut != nil {
            channel.flush()
            channel.close(promise: nil)
            return
        }
        channel.write(HTTPServerResponsePart.end(nil), promise: nil)
    }
}
