import Foundation
import NIOCore
import NIOWebSocket

/// Has the plan's faults befall the events of one websocket. Confined to its event loop.
final class EventFaultHandler: ChannelOutboundHandler {
    typealias OutboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    var withholdsPongs = false

    private struct Held {
        var number: Int
        var frame: WebSocketFrame
        /// How many later events may still overtake it.
        var patience: Int
    }

    /// How long an event waits to be overtaken.
    private static let longestWait = TimeAmount.milliseconds(200)

    private let server: FakeARIServer
    private var held: [Held] = []
    private var heldCount = 0
    /// What waits behind a delayed event; `true` for the delayed one itself, whose dice are thrown.
    private var line: [(frame: WebSocketFrame, isDecided: Bool)] = []
    private var isStalled = false

    init(server: FakeARIServer) {
        self.server = server
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let frame = unwrapOutboundIn(data)
        if frame.opcode == .pong, withholdsPongs {
            promise?.succeed(())
            return
        }
        guard isStalled || !held.isEmpty || server.state.withLock({ $0.faults.touchesEvents }) else {
            return context.write(data, promise: promise)
        }
        promise?.succeed(())
        if isStalled {
            line.append((frame, false))
        } else {
            send(frame, context)
        }
    }

    /// Sends an event, or does to it what the plan says.
    private func send(_ frame: WebSocketFrame, _ context: ChannelHandlerContext) {
        guard let type = Self.eventType(frame), var strike = server.state.withLock({ $0.faults.event(type) }) else {
            return write(frame, context)
        }
        switch strike.effect {
        case .drop: break
        case .duplicate(let copies):
            for _ in 0...max(0, copies) { write(frame, context) }
        case .delay(let range):
            line.insert((frame, true), at: 0)
            stall(.milliseconds(Int64(range.randomElement(using: &strike.dice) ?? 0)), context)
        case .reorder(let count): hold(frame, count, context)
        case .split(let frames):
            for piece in Self.split(frame, frames, context.channel.allocator) { write(piece, context, isEvent: false) }
            overtaken(context)
        case .truncate:
            var half = frame
            half.data =
                frame.data.getSlice(at: frame.data.readerIndex, length: frame.data.readableBytes / 2) ?? half.data
            write(half, context)
        case .connection(let fault): ConnectionFaults.strike(fault, context.channel)
        }
    }

    private func write(_ frame: WebSocketFrame, _ context: ChannelHandlerContext, isEvent: Bool = true) {
        context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
        if isEvent { overtaken(context) }
    }

    // MARK: Delay

    private func stall(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        isStalled = true
        context.eventLoop.assumeIsolated().scheduleTask(in: time) { self.goOn(context) }
    }

    private func goOn(_ context: ChannelHandlerContext) {
        isStalled = false
        while !isStalled, !line.isEmpty {
            let next = line.removeFirst()
            if next.isDecided { write(next.frame, context) } else { send(next.frame, context) }
        }
    }

    // MARK: Reordering

    private func hold(_ frame: WebSocketFrame, _ count: Int, _ context: ChannelHandlerContext) {
        heldCount += 1
        let number = heldCount
        held.append(Held(number: number, frame: frame, patience: max(1, count)))
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.longestWait) {
            self.release(context) { $0.number == number }
        }
    }

    /// An event has passed those that are held.
    private func overtaken(_ context: ChannelHandlerContext) {
        for index in held.indices { held[index].patience -= 1 }
        release(context) { $0.patience <= 0 }
    }

    private func release(_ context: ChannelHandlerContext, where isDue: (Held) -> Bool) {
        let due = held.filter(isDue)
        held.removeAll(where: isDue)
        for item in due { write(item.frame, context, isEvent: false) }
    }

    // MARK: Frames

    /// The type of the event in a frame; `nil` for other frames, and for answers to requests over the websocket.
    private static func eventType(_ frame: WebSocketFrame) -> String? {
        struct Header: Decodable { var type: String }
        guard frame.opcode == .text, frame.fin,
            let header = try? JSONDecoder().decode(Header.self, from: Data(frame.data.readableBytesView))
        else { return nil }
        return header.type == "RESTResponse" ? nil : header.type
    }

    private static func split(_ frame: WebSocketFrame, _ count: Int, _ allocator: ByteBufferAllocator)
        -> [WebSocketFrame]
    {
        var rest = frame.data
        let size = max(1, (rest.readableBytes + max(1, count) - 1) / max(1, count))
        var frames: [WebSocketFrame] = []
        while let piece = rest.readSlice(length: min(size, rest.readableBytes)), piece.readableBytes > 0 {
            let isLast = rest.readableBytes == 0
            frames.append(WebSocketFrame(fin: isLast, opcode: frames.isEmpty ? .text : .continuation, data: piece))
        }
        return frames
    }
}
