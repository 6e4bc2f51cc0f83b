import Foundation
import NIOCore
import NIOHTTP1

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
        context.close(promise: nil)
    }

    private static func answer(_ request: RecordedRequest, from server: FakeARIServer, on channel: any Channel) {
        Task {
            let answer = await server.decide(request)
            if answer.delayMilliseconds > 0 { try? await Task.sleep(for: .milliseconds(answer.delayMilliseconds)) }
            switch answer.kind {
            case .never: break
            case .closeWithoutAnswer: channel.close(promise: nil)
            case .reply(let status, let body, let contentType):
                write(status: status, body: body, contentType: contentType, to: channel)
            }
        }
    }

    private static func write(status: Int, body: Data, contentType: String, to channel: any Channel) {
        var headers = HTTPHeaders()
        // A 204 must not announce a length, or some clients wait for the body.
        if status != 204 { headers.add(name: "Content-Length", value: "\(body.count)") }
        if !body.isEmpty { headers.add(name: "Content-Type", value: contentType) }
        let head = HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
        channel.write(HTTPServerResponsePart.head(head), promise: nil)
        if !body.isEmpty {
            let buffer = channel.allocator.buffer(bytes: body)
            channel.write(HTTPServerResponsePart.body(.byteBuffer(buffer)), promise: nil)
        }
        channel.writeAndFlush(HTTPServerResponsePart.end(nil), promise: nil)
    }
}
