import CurlHTTP
import Foundation
import Locking

/// The thread that our websockets live on. Other threads only put commands into the inbox and wake it.
final class WebSocketClientLoop: WebSocketLoop {
    enum Command: Sendable {
        case connect(WebSocketLink, WebSocketTarget, WebSocketLink.Handler)
        case close(UInt, ARIDisconnectReason)
        case send(UInt, OutgoingMessage)
    }

    private struct Inbox {
        var commands: [Command] = []
        var isStopping = false
        var lastID: UInt = 0
        /// For waking the thread. `nil` before its first and after its last turn.
        var sockets: CurlSockets?
    }

    private let inbox = Locked(Inbox())

    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "callbackd-ws"
        thread.start()
    }

    /// Begins to connect. `handler` gets one `closed` in the end, unless the loop is shut down before.
    func connect(_ target: WebSocketTarget, handler: @escaping WebSocketLink.Handler) -> WebSocketLink {
        let id = inbox.withLock { inbox in
            inbox.lastID += 1
            return inbox.lastID
        }
        let link = WebSocketLink(loop: self, id: id)
        put(.connect(link, target, handler))
        return link
    }

    func close(_ id: UInt, _ reason: ARIDisconnectReason) {
        put(.close(id, reason))
    }

    func send(_ id: UInt, _ message: OutgoingMessage) {
        put(.send(id, message))
    }

    /// Drops all connections and ends the thread. Returns at once.
    func shutdown() {
        inbox.withLock { inbox in
            inbox.isStopping = true
            inbox.sockets?.wake()
        }
    }

    /// The thread is woken under the lock, so that what is woken cannot go away meanwhile; and only by the first
    /// command, as it takes all that are there.
    private func put(_ command: Command) {
        inbox.withLock { inbox in
            inbox.commands.append(command)
            if inbox.commands.count == 1 { inbox.sockets?.wake() }
        }
    }

    private func run() {
        guard let sockets = CurlSockets() else { return failAll() }
        inbox.withLock { $0.sockets = sockets }
        let clients = WebSocketClients(sockets)
        while let commands = take() {
            for command in commands { clients.perform(command) }
            clients.turn()
        }
        inbox.withLock { $0.sockets = nil }
        clients.endAll(ARIDisconnectReason(.stopped))
    }

    /// What is to be done, or `nil` at the end.
    private func take() -> [Command]? {
        inbox.withLock { inbox in
            defer { inbox.commands.removeAll(keepingCapacity: true) }
            return inbox.isStopping ? nil : inbox.commands
        }
    }

    /// Without memory for libcurl's books no attempt gets further than this.
    private func failAll() {
        while let commands = take() {
            for case .connect(let link, _, let handler) in commands {
                handler(link, .closed(ARIDisconnectReason(.connectFailed, "libcurl has no memory")))
            }
            // Pacing: nothing can wake this thread, so it looks for the next attempt, which backs off itself.
            usleep(100_000)
        }
    }
}
