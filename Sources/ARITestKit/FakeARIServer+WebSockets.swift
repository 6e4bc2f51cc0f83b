import NIOCore
import NIOWebSocket

extension FakeARIServer {
    /// Websockets that are open.
    public var webSocketCount: Int { state.withLock { $0.webSockets.count } }

    /// Websockets opened so far.
    public var totalWebSocketCount: Int { state.withLock { $0.webSocketCount } }

    /// Pings that came, answered or not.
    public var pingCount: Int { state.withLock { $0.pingCount } }

    /// Whether pings get their pongs on all websockets, later ones too. Without them the peer looks dead. For the open
    /// ones alone there is ``ConnectionFault/withholdPongs``.
    public func answerPings(_ answers: Bool) {
        state.withLock { $0.answersPings = answers }
    }

    /// Sends a message on every open websocket.
    public func push(_ message: String) {
        pushFragments([message])
    }

    /// Sends an event on every open websocket.
    public func push(_ event: FakeEvent) {
        push(event.json)
    }

    /// Sends one message in several frames.
    public func pushFragments(_ pieces: [String]) {
        for channel in openWebSockets {
            for (index, piece) in pieces.enumerated() {
                let frame = WebSocketFrame(
                    fin: index == pieces.count - 1,
                    opcode: index == 0 ? .text : .continuation,
                    data: channel.allocator.buffer(string: piece)
                )
                channel.writeAndFlush(frame, promise: nil)
            }
        }
    }

    /// Closes every websocket's connection without a word: ``ConnectionFault/close``.
    public func dropWebSockets() { strike(.close) }

    /// Closes every websocket with a close frame: ``ConnectionFault/closeFrame(code:)``.
    public func closeWebSockets(code: UInt16 = 1000) { strike(.closeFrame(code: code)) }

    var openWebSockets: [any Channel] { state.withLock { Array($0.webSockets.values) } }
}
