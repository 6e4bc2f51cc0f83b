import NIOCore
import NIOWebSocket

/// Answers pings and closes, as far as the script lets it.
final class FakeWebSocketHandler: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private let server: FakeARIServer
    private let requests: FakeRequestReader

    init(server: FakeARIServer, connection: Int) {
        self.server = server
        requests = FakeRequestReader(server: server, connection: connection)
    }

    func channelInactive(context: ChannelHandlerContext) {
        requests.finish()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .ping:
            let answers = server.state.withLock { state in
                state.pingCount += 1
                return state.answersPings
            }
            guard answers else { return }
            let pong = WebSocketFrame(fin: true, opcode: .pong, data: frame.unmaskedData)
            context.writeAndFlush(wrapOutboundOut(pong), promise: nil)
        case .text:
            requests.take(frame.unmaskedData, on: context.channel)
        case .connectionClose:
            context.close(promise: nil)
        default:
            break
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
