import Foundation

/// The thread that websockets live on, as other threads see it.
protocol WebSocketLoop: AnyObject, Sendable {
    /// Queues a message; one for an unknown id is dropped.
    func send(_ id: UInt, _ message: OutgoingMessage)

    /// Drops a connection; unknown ids are ignored. Its handler gets `closed` with `reason`.
    func close(_ id: UInt, _ reason: ARIDisconnectReason)
}

/// One websocket, as other threads hold it.
struct WebSocketLink: Sendable, Equatable {
    /// Called on the loop's thread; must be quick.
    typealias Handler = @Sendable (WebSocketLink, WebSocketSignal) -> Void

    let loop: any WebSocketLoop
    let id: UInt

    /// Queues a message behind those that wait already. Nothing happens if the connection is gone.
    func send(_ message: OutgoingMessage) {
        loop.send(id, message)
    }

    /// Drops the connection; its handler gets `closed` with `reason`.
    func close(_ reason: ARIDisconnectReason) {
        loop.close(id, reason)
    }

    static func == (left: Self, right: Self) -> Bool { left.loop === right.loop && left.id == right.id }
}

/// A text on its way to the peer.
struct OutgoingMessage: Sendable {
    var text: Data
    /// Asked on the loop's thread just before the message is written, once. `false` keeps it from being written.
    var mayBeWritten: @Sendable () -> Bool
}
