import CWebSockets
import Foundation
import Locking

/// The thread that runs libwebsockets. Other threads only put commands into the inbox and wake it.
final class WebSocketLoop: Sendable {
    private let inbox = Locked(Inbox())
    private let isSecure: Bool
    private let caFile: String?

    enum Command: Sendable {
        case connect(UInt, WebSocketTarget, WebSocketConnection.Handler)
        case close(UInt, ARIDisconnectReason)
    }

    private struct Inbox {
        var commands: [Command] = []
        var isStopping = false
        var lastID: UInt = 0
        /// For waking the thread. `nil` before its first and after its last turn.
        var context: OpaquePointer?
    }

    init(isSecure: Bool, caFile: String?) {
        self.isSecure = isSecure
        self.caFile = caFile
    }

    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "callbackd-ws"
        thread.start()
    }

    /// Begins to connect. `handler` is called on the loop's thread, must be quick, and gets one `closed` in the end,
    /// unless the loop is shut down before.
    func connect(_ target: WebSocketTarget, handler: @escaping WebSocketConnection.Handler) -> UInt {
        inbox.withLock { inbox in
            inbox.lastID += 1
            inbox.commands.append(.connect(inbox.lastID, target, handler))
            Self.wake(inbox)
            return inbox.lastID
        }
    }

    /// Drops a connection; unknown ids are ignored. Its handler gets `closed` with `reason`.
    func close(_ id: UInt, _ reason: ARIDisconnectReason) {
        inbox.withLock { inbox in
            inbox.commands.append(.close(id, reason))
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
        let service = WebSocketService(isSecure: isSecure, caFile: caFile)
        inbox.withLock { $0.context = service.context }
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
