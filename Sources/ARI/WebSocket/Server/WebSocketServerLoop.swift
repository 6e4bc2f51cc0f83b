import CWebSockets
import Foundation
import Locking

/// The thread that runs libwebsockets, which serves. Other threads only put commands into the inbox and wake it.
final class WebSocketServerLoop: WebSocketLoop {
    private let inbox = Locked(Inbox())
    private let listener: WebSocketListener

    enum Command: Sendable {
        case close(UInt, ARIDisconnectReason)
        case send(UInt, OutgoingMessage)
    }

    private struct Inbox {
        var commands: [Command] = []
        var isStopping = false
        var lastID: UInt = 0
        /// For waking the thread. `nil` before its first and after its last turn.
        var context: OpaquePointer?
    }

    /// A loop that listens once it is started.
    init(listener: WebSocketListener) {
        self.listener = listener
    }

    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "callbackd-wsd"
        thread.start()
    }

    func nextID() -> UInt {
        inbox.withLock { inbox in
            inbox.lastID += 1
            return inbox.lastID
        }
    }

    func close(_ id: UInt, _ reason: ARIDisconnectReason) {
        inbox.withLock { inbox in
            inbox.commands.append(.close(id, reason))
            Self.wake(inbox)
        }
    }

    func send(_ id: UInt, _ message: OutgoingMessage) {
        inbox.withLock { inbox in
            inbox.commands.append(.send(id, message))
            Self.wake(inbox)
        }
    }

    /// Drops all connections and ends the thread. Returns at once.
    func shutdown() {
        inbox.withLock { inbox in
            inbox.isStopping = true
            Self.wake(inbox)
        }
    }

    /// Runs under the lock, so that the context cannot go away meanwhile.
    private static func wake(_ inbox: Inbox) {
        if let context = inbox.context { lws_cancel_service(context) }
    }

    private func run() {
        let service = WebSocketService(loop: self, listener: listener)
        inbox.withLock { $0.context = service.context }
        listener.onListening(service.listeningPort)
        while true {
            let (commands, isStopping) = inbox.withLock { inbox in
                defer { inbox.commands.removeAll() }
                return (inbox.commands, inbox.isStopping)
            }
            if isStopping { break }
            for command in commands { service.perform(command) }
            service.turn()
        }
        inbox.withLock { $0.context = nil }
        service.destroy()
    }
}
