import CurlHTTP
import Foundation

/// Our websockets. Confined to the loop's thread.
final class WebSocketClients {
    private let sockets: CurlSockets
    private var connections: [UInt: WebSocketClient] = [:]

    /// How long the thread sleeps when nothing is due. Any command wakes it earlier.
    private static let idleMilliseconds = 60_000

    init(_ sockets: CurlSockets) {
        self.sockets = sockets
    }

    func perform(_ command: WebSocketClientLoop.Command) {
        switch command {
        case .connect(let link, let target, let handler):
            guard let socket = sockets.connect(to: target.destination, id: link.id) else {
                handler(link, .closed(ARIDisconnectReason(.connectFailed, "libcurl refused the address")))
                return
            }
            connections[link.id] = WebSocketClient(link: link, target: target, socket: socket, handler: handler)
        case .close(let id, let reason): end(id, reason)
        case .send(let id, let message): attend(id) { $0.send(message) }
        }
    }

    /// Waits for the sockets, the timers or somebody who wakes the thread, and does what is due.
    func turn() {
        let soonest = connections.values.map(\.alarm).min().map { Self.milliseconds(until: $0) }
        for (socket, event) in sockets.wait(milliseconds: min(soonest ?? Self.idleMilliseconds, Self.idleMilliseconds))
        {
            switch event {
            case .opened: attend(socket.id) { $0.connected() }
            case .ready: attend(socket.id) { $0.ready() }
            case .failed(let error): end(socket.id, ARIDisconnectReason(error))
            }
        }
        let now = ContinuousClock.now
        for connection in connections.values where connection.alarm <= now {
            attend(connection.link.id) { $0.alarmed(at: now) }
        }
    }

    func endAll(_ reason: ARIDisconnectReason) {
        for id in connections.keys { end(id, reason) }
    }

    /// Lets a connection do something, and ends it if it says why.
    private func attend(_ id: UInt, _ body: (WebSocketClient) -> ARIDisconnectReason?) {
        guard let connection = connections[id], let reason = body(connection) else { return }
        end(id, reason)
    }

    /// Tells the end of a connection, once.
    private func end(_ id: UInt, _ reason: ARIDisconnectReason) {
        guard let connection = connections.removeValue(forKey: id) else { return }
        sockets.remove(connection.socket)
        connection.handler(connection.link, .closed(reason))
    }

    /// Rounded up: a turn too early would find nothing due.
    private static func milliseconds(until instant: ContinuousClock.Instant) -> Int {
        let left = ContinuousClock.now.duration(to: instant).components
        return max(0, Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000) + 1)
    }
}

extension ARIDisconnectReason {
    /// Why there is no connection below the websocket.
    init(_ error: HTTPClientError) {
        self.init(error.code == .tls ? .tls : .connectFailed, error.message)
    }
}
