import Foundation
import NIOCore
import NIOWebSocket

/// Asks for the upgrade, reads the answer's head, and makes place for the websocket.
final class OutboundHandshake: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let fake: FakeARIServer
    private let connection: Int
    private let outbound: FakeOutboundWebSocket
    private let isRegistering: Bool
    private let answered: AsyncStream<Int>.Continuation
    private var head = ByteBuffer()

    init(
        _ fake: FakeARIServer,
        _ connection: Int,
        _ outbound: FakeOutboundWebSocket,
        _ isRegistering: Bool,
        _ answered: AsyncStream<Int>.Continuation
    ) {
        self.fake = fake
        self.connection = connection
        self.outbound = outbound
        self.isRegistering = isRegistering
        self.answered = answered
    }

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(string: outbound.request)), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        answered.finish()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var data = unwrapInboundIn(data)
        head.writeBuffer(&data)
        guard let end = Data(head.readableBytesView).range(of: Data("\r\n\r\n".utf8))?.upperBound else { return }
        let text = String(buffer: head.readSlice(length: end) ?? ByteBuffer())
        let status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        guard status == 101 else { return finish(status) }
        do {
            try upgrade(context)
            finish(status)
        } catch {
            context.close(promise: nil)
        }
    }

    private func finish(_ status: Int) {
        answered.yield(status)
        answered.finish()
    }

    private func upgrade(_ context: ChannelHandlerContext) throws {
        let pipeline = context.pipeline.syncOperations
        try pipeline.addHandlers(
            WebSocketFrameEncoder(),
            ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: 1 << 20)),
            FrameMasking(),
            FakeWebSocketHandler(server: fake, connection: connection)
        )
        let channel = context.channel
        fake.state.withLock { state in
            state.webSockets[connection] = channel
            state.webSocketCount += 1
        }
        let registered = (isRegistering ? outbound.applications : []).map {
            FakeEvent("ApplicationRegistered", [String: String](), application: $0)
        }
        for event in outbound.queuedEvents + registered {
            let buffer = channel.allocator.buffer(string: event.json)
            channel.writeAndFlush(WebSocketFrame(fin: true, opcode: .text, data: buffer), promise: nil)
        }
        if head.readableBytes > 0 { context.fireChannelRead(NIOAny(head)) }
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }
}

/// Masks what is sent, as clients of websockets must.
private final class FrameMasking: ChannelOutboundHandler {
    typealias OutboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var frame = unwrapOutboundIn(data)
        frame.maskKey = .random()
        context.write(wrapOutboundOut(frame), promise: promise)
    }
}
