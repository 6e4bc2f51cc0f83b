import CurlHTTP
import Foundation

/// One websocket of ours, from the attempt to its end. What it is told to do answers why it is to be ended, if so.
/// Confined to the loop's thread.
final class WebSocketClient {
    private enum Phase {
        /// Until there is a connection. → upgrading
        case connecting
        /// Until the server has answered our request. → open
        case upgrading(WebSocketUpgrade)
        case open
    }

    let link: WebSocketLink
    let socket: CurlSocket
    let handler: WebSocketLink.Handler
    /// When something is to be done though nothing happens: the handshake's end at first, the next ping afterwards.
    private(set) var alarm: ContinuousClock.Instant
    private let target: WebSocketTarget
    private var phase = Phase.connecting
    private let buffer = ReceiveBuffer()
    private var frames: WebSocketFrameReader
    private var outgoing: WebSocketOutgoing
    private var lastHeard = ContinuousClock.now

    private var limits: ARIConfiguration.Events { target.limits }

    init(link: WebSocketLink, target: WebSocketTarget, socket: CurlSocket, handler: @escaping WebSocketLink.Handler) {
        self.link = link
        self.target = target
        self.socket = socket
        self.handler = handler
        frames = WebSocketFrameReader(buffer, maximumMessageBytes: target.limits.maximumMessageBytes)
        outgoing = WebSocketOutgoing(socket)
        alarm = .now + .milliseconds(target.limits.handshakeTimeoutMilliseconds)
    }

    func connected() -> ARIDisconnectReason? {
        let upgrade = WebSocketUpgrade()
        phase = .upgrading(upgrade)
        return outgoing.put(upgrade.request(target))
    }

    /// There is something to be read, or more can be written.
    func ready() -> ARIDisconnectReason? {
        var isEnded = false
        let count = buffer.fill(needed: frames.neededBytes) { room in
            switch socket.read(into: room) {
            case .bytes(let count): return count
            case .nothing: return 0
            case .ended:
                isEnded = true
                return 0
            }
        }
        if count > 0 {
            lastHeard = .now
            if let reason = take() { return reason }
        }
        guard isEnded else { return outgoing.flush() }
        if case .open = phase { return ARIDisconnectReason(.closed) }
        return ARIDisconnectReason(.connectFailed, "the connection was closed before the upgrade was answered")
    }

    private func take() -> ARIDisconnectReason? {
        switch phase {
        case .connecting: return nil
        case .open: return takeFrames()
        case .upgrading(let upgrade):
            switch upgrade.answer(buffer.unread) {
            case .incomplete: return nil
            case .refused(let reason): return reason
            case .accepted(let headBytes):
                buffer.consume(headBytes)
                phase = .open
                outgoing.isOpen = true
                setPingAlarm()
                handler(link, .opened)
                return takeFrames()
            }
        }
    }

    private func takeFrames() -> ARIDisconnectReason? {
        defer { handler(link, .caughtUp) }
        do throws(WebSocketViolation) {
            while let item = try frames.next() {
                switch item {
                case .message(let bytes): handler(link, .message(bytes))
                case .ping(let bytes): outgoing.pong = bytes
                case .pong: break
                case .close(let closing):
                    // The answer that the protocol asks for; the connection ends in any case.
                    _ = outgoing.put(WebSocketFrame.close(closing.status).bytes)
                    return ARIDisconnectReason(.closed, closing.description)
                }
            }
            return nil
        } catch {
            _ = outgoing.put(WebSocketFrame.close(error.status).bytes)
            let isTooLarge = error.status == WebSocketViolation.tooLargeStatus
            return ARIDisconnectReason(isTooLarge ? .messageTooLarge : .protocolViolation, error.message)
        }
    }

    func send(_ message: OutgoingMessage) -> ARIDisconnectReason? {
        outgoing.messages.append(message)
        return outgoing.flush()
    }

    func alarmed(at now: ContinuousClock.Instant) -> ARIDisconnectReason? {
        guard case .open = phase else {
            let limit = limits.handshakeTimeoutMilliseconds
            return ARIDisconnectReason(.handshakeTimeout, "no answer to the upgrade in \(limit) ms")
        }
        let limit = limits.deadPeerMilliseconds
        guard now - lastHeard < .milliseconds(limit) else {
            return ARIDisconnectReason(.deadPeer, "silent for \(limit) ms")
        }
        outgoing.isPingDue = true
        setPingAlarm()
        return outgoing.flush()
    }

    /// After a ping interval, or earlier if the peer would count as dead before.
    private func setPingAlarm() {
        let dead = lastHeard + .milliseconds(limits.deadPeerMilliseconds)
        alarm = min(.now + .milliseconds(limits.pingIntervalMilliseconds), dead)
    }
}
