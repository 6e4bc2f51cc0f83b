import CWebSockets
import Foundation

/// One websocket that a peer made, from its first byte to its end. Confined to the service thread.
final class WebSocketConnection {
    let link: WebSocketLink
    let limits: ARIConfiguration.Events
    var wsi: OpaquePointer?
    /// Who is told; nobody before a peer's upgrade is admitted.
    var handler: WebSocketLink.Handler?
    private(set) var isOpen = false
    private let message = AssembledMessage()
    private var outgoing = FirstInFirstOut<OutgoingMessage>()
    private var isPingDue = false
    /// Whether the handler has been given messages and not been told that there are no more for now.
    private(set) var hasMessages = false
    private let timer: UnsafeMutablePointer<cws_timer>
    private var lastHeard = ContinuousClock.now

    /// - Parameter service: what the timer's callback is to find, not retained.
    init(
        link: WebSocketLink,
        limits: ARIConfiguration.Events,
        service: UnsafeMutableRawPointer
    ) {
        self.link = link
        self.limits = limits
        timer = .allocate(capacity: 1)
        timer.initialize(to: cws_timer())
        timer.pointee.loop = service
        timer.pointee.connection = link.id
    }

    deinit {
        cws_timer_cancel(timer)
        timer.deallocate()
    }

    var id: UInt { link.id }

    func opened() {
        isOpen = true
        heard()
        handler?(link, .opened)
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
        if isFirst { message.removeAll() }
        guard message.count + bytes.count <= limits.maximumMessageBytes else { return false }
        message.append(bytes)
        guard isLast else { return true }
        hasMessages = true
        handler?(link, .message(message.bytes))
        return true
    }

    /// Says that nothing more has come for now. Many messages at once: a consumer is woken once for all of them.
    func catchUp() {
        guard hasMessages else { return }
        hasMessages = false
        handler?(link, .caughtUp)
    }

    func closed(_ reason: ARIDisconnectReason) {
        cws_timer_cancel(timer)
        catchUp()
        handler?(link, .closed(reason))
    }

    func send(_ message: OutgoingMessage) {
        outgoing.append(message)
        askToWrite()
    }

    func ping() {
        isPingDue = true
        askToWrite()
    }

    /// Writes one thing, as libwebsockets allows for each time it asks. `false` if the connection is broken.
    ///
    /// What was queued while this was due is found by looking again afterwards: requests to be called back are merged,
    /// and another one made meanwhile may have been this one.
    func write(_ wsi: OpaquePointer) -> Bool {
        defer { askToWrite() }
        // A ping first: it must not wait behind a queue of requests.
        if isPingDue {
            isPingDue = false
            return cws_write_ping(wsi) >= 0
        }
        while let message = outgoing.popFirst() {
            guard message.mayBeWritten() else { continue }
            return message.text.withUnsafeBytes { cws_write_text(wsi, $0.baseAddress, $0.count) } >= 0
        }
        return true
    }

    private func askToWrite() {
        guard isOpen, isPingDue || !outgoing.isEmpty, let wsi else { return }
        lws_callback_on_writable(wsi)
    }

    /// Has `callback` called once, this many milliseconds from now.
    func armTimer(_ context: OpaquePointer, milliseconds: Int, _ callback: sul_cb_t) {
        cws_timer_arm(context, timer, callback, Int64(milliseconds) * 1000)
    }
}
