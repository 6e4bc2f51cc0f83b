import NIOCore

/// The wire of one connection, next to the socket: passes bytes, slowly or not at all where a fault says so. Confined
/// to the connection's event loop.
final class WireHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum Reading {
        case free
        case stopped
        case paced(Pace)
    }

    private var isSilent = false
    private var reading = Reading.free
    private var writing: Pace?
    private var unread = ByteBuffer()
    private var unsent = ByteBuffer()
    private var isReadWanted = false
    private var isReadingScheduled = false
    private var isWritingScheduled = false
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func silence() { isSilent = true }
    func stopReading() { reading = .stopped }
    func slowReading(_ pace: Pace) { reading = .paced(pace) }
    func slowWriting(_ pace: Pace) { writing = pace }

    func heal() {
        isSilent = false
        reading = .free
        writing = nil
        guard let context else { return }
        if unsent.readableBytes > 0 { context.writeAndFlush(wrapOutboundOut(takeUnsent(.max)), promise: nil) }
        if unread.readableBytes > 0 { deliver(context, unread.readableBytes) }
        if isReadWanted { read(context: context) }
    }

    // MARK: From the client

    func read(context: ChannelHandlerContext) {
        if case .free = reading {
            isReadWanted = false
            return context.read()
        }
        // Not asking the socket is what lets the client's bytes back up.
        isReadWanted = true
        scheduleReading(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if isSilent { return }
        if case .free = reading { return context.fireChannelRead(data) }
        unread.writeBuffer(&bytes)
        scheduleReading(context)
    }

    private func scheduleReading(_ context: ChannelHandlerContext) {
        guard case .paced(let pace) = reading, !isReadingScheduled else { return }
        isReadingScheduled = true
        context.eventLoop.assumeIsolated().scheduleTask(in: pace.pause) { self.readPiece() }
    }

    private func readPiece() {
        isReadingScheduled = false
        guard let context, case .paced(let pace) = reading else { return }
        if unread.readableBytes > 0 {
            deliver(context, pace.bytes)
        } else if isReadWanted {
            isReadWanted = false
            context.read()
            return
        }
        if unread.readableBytes > 0 || isReadWanted { scheduleReading(context) }
    }

    private func deliver(_ context: ChannelHandlerContext, _ count: Int) {
        guard let piece = unread.readSlice(length: min(count, unread.readableBytes)) else { return }
        unread.discardReadBytes()
        context.fireChannelRead(wrapInboundOut(piece))
        context.fireChannelReadComplete()
    }

    // MARK: To the client

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        var bytes = unwrapOutboundIn(data)
        guard isSilent || writing != nil || unsent.readableBytes > 0 else {
            return context.write(data, promise: promise)
        }
        promise?.succeed(())
        guard !isSilent else { return }
        unsent.writeBuffer(&bytes)
        if let writing { scheduleWriting(context, writing) }
    }

    private func scheduleWriting(_ context: ChannelHandlerContext, _ pace: Pace) {
        guard !isWritingScheduled else { return }
        isWritingScheduled = true
        context.eventLoop.assumeIsolated().scheduleTask(in: pace.pause) { self.writePiece() }
    }

    private func writePiece() {
        isWritingScheduled = false
        guard let context, let writing, !isSilent, unsent.readableBytes > 0 else { return }
        context.writeAndFlush(wrapOutboundOut(takeUnsent(writing.bytes)), promise: nil)
        if unsent.readableBytes > 0 { scheduleWriting(context, writing) }
    }

    private func takeUnsent(_ count: Int) -> ByteBuffer {
        let piece = unsent.readSlice(length: min(count, unsent.readableBytes)) ?? ByteBuffer()
        unsent.discardReadBytes()
        return piece
    }
}
