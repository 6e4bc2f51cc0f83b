import CWebSockets
import Foundation

/// One websocket, from the attempt to its end. Confined to the service thread.
final class WebSocketConnection {
    typealias Handler = @Sendable (WebSocketSignal) -> Void

    let id: UInt
    let target: WebSocketTarget
    var wsi: OpaquePointer?
    private(set) var isOpen = false
    private let handler: Handler
    private var partial = Data()
    /// Whole messages that the handler has not been given yet.
    private var complete: [Data] = []
    private let timer: UnsafeMutablePointer<cws_timer>
    private var lastHeard = ContinuousClock.now

    /// - Parameter service: what the timer's callback is to find, not retained.
    init(id: UInt, target: WebSocketTarget, service: UnsafeMutableRawPointer, handler: @escaping Handler) {
        self.id = id
        self.target = target
        self.handler = handler
        timer = .allocate(capacity: 1)
        timer.initialize(to: cws_timer())
        timer.pointee.loop = service
        timer.pointee.connection = id
    }

    deinit {
        cws_timer_cancel(timer)
        timer.deallocate()
    }

    func opened() {
        isOpen = true
        heard()
        handler(.opened)
    }

    /// Any sign of life from the peer.
    func heard() {
        lastHeard = .now
    }

    /// How long the peer has been silent.
    var silence: Duration { .now - lastHeard }

    /// Takes a piece of a message. `false` if the message is larger than allowed.
    func received(_ bytes: UnsafeRawBufferPointer, isFirst: Bool, isLast: Bool) -> Bool {
        heard()
        if isFirst { partial.removeAll(keepingCapacity: true) }
        guard partial.count + bytes.count <= target.limits.maximumMessageBytes else { return false }
        if isLast, partial.isEmpty {
            // Most come in one piece: one allocation of the right size.
            complete.append(Data(bytes))
            return true
        }
        partial.append(contentsOf: bytes)
        guard isLast else { return true }
        complete.append(partial)
        // The handler keeps the bytes: start anew instead of copying on the next write.
        partial = Data()
        return true
    }

    var hasMessages: Bool { !complete.isEmpty }

    /// Gives the handler what has come. Many at once: a consumer is woken once for all of them.
    func handOver() {
        guard hasMessages else { return }
        let messages = complete
        complete = []
        handler(.messages(messages))
    }

    func closed(_ reason: ARIDisconnectReason) {
        cws_timer_cancel(timer)
        handOver()
        handler(.closed(reason))
    }

    /// Has `callback` called once, this many milliseconds from now.
    func armTimer(_ context: OpaquePointer, milliseconds: Int, _ callback: sul_cb_t) {
        cws_timer_arm(context, timer, callback, Int64(milliseconds) * 1000)
    }
}
