import Foundation
import Locking

/// What lies between the reading thread, which must never wait, and the consumer, which may be slow.
///
/// A generation is staged from its opened websocket until its event filter is applied; until then its messages are
/// kept back, and thrown away if it ends before.
final class EventBuffer: Sendable {
    enum Entry: Sendable {
        case signal(ARISignal)
        case message(type: String, Data)
    }

    /// What `append` did with a message.
    enum Outcome: Sendable, Hashable {
        case kept
        /// No connection is staged or announced, or it is sealed.
        case ignored
        /// The bound is reached; this is told once per connection. The connection is to be dropped.
        case overflowed
    }

    private let limit: Int
    private let limitBytes: Int
    private let state = Locked(EventBufferState())

    init(limit: Int, limitBytes: Int) {
        self.limit = limit
        self.limitBytes = limitBytes
    }

    /// A websocket has opened: keep its messages back.
    func stage() {
        state.withLock { $0.phase = .staged }
    }

    func append(type: String, _ message: Data) -> Outcome {
        append(.message(type: type, message), bytes: message.count)
    }

    func append(_ malformed: MalformedEvent) -> Outcome {
        append(.signal(.malformed(malformed)), bytes: malformed.textPrefix.utf8.count)
    }

    /// The staged connection is complete: tells `connected`, then lets out what was kept back.
    /// - Returns: `false` if it has overflowed meanwhile.
    func announce(generation: Int) -> Bool {
        let (isAnnounced, wakeUp) = state.withLock { state -> (Bool, WakeUp?) in
            guard state.phase == .staged else { return (false, nil) }
            state.phase = .announced
            state.ready.append(.signal(.connected(generation: generation)))
            state.ready.append(contentsOf: state.kept)
            state.kept = []
            return (true, state.takeConsumer())
        }
        wakeUp?()
        return isAnnounced
    }

    /// Takes nothing more from the present connection.
    func seal() {
        state.withLock { $0.seal() }
    }

    /// The connection is gone. Tells `disconnected` if `connected` was told.
    /// - Returns: whether it was.
    func end(_ reason: ARIDisconnectReason) -> Bool {
        let (wasAnnounced, wakeUp) = state.withLock { state in
            let wasAnnounced = state.end(reason)
            return (wasAnnounced, state.takeConsumer())
        }
        wakeUp?()
        return wasAnnounced
    }

    /// An attempt failed. Replaces the last signal if that says the same and is not taken yet.
    func tellUnreachable(_ reason: ARIDisconnectReason, attempt: Int, retryInMilliseconds: Int) {
        let signal = ARISignal.unreachable(reason, attempt: attempt, retryInMilliseconds: retryInMilliseconds)
        let wakeUp = state.withLock { state in
            if case .signal(.unreachable) = state.ready.last { state.ready.removeLast() }
            state.ready.append(.signal(signal))
            return state.takeConsumer()
        }
        wakeUp?()
    }

    /// The last words, and the end of the sequence once everything before is taken.
    func finish(_ last: ARISignal?) {
        let (wakeUp, drained) = state.withLock { state in
            if let last, !state.isFinished { state.ready.append(.signal(last)) }
            state.isFinished = true
            state.phase = .none
            return (state.takeConsumer(), state.takeDrainWaiter())
        }
        wakeUp?()
        drained?.resume()
    }

    /// The next entry, or `nil` at the end or when the calling task is cancelled. For one consumer.
    func next() async -> Entry? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (entry, isAnswered, drained) = state.withLock { $0.take(or: continuation) }
                if isAnswered { continuation.resume(returning: entry) }
                drained?.resume()
                if Task.isCancelled { cancelConsumer() }
            }
        } onCancel: {
            cancelConsumer()
        }
    }

    /// Waits until the consumer has taken everything, or the calling task is cancelled.
    func drained() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDrained = state.withLock { state in
                    guard !state.ready.isEmpty, !state.isFinished else { return true }
                    state.drainWaiter = continuation
                    return false
                }
                if isDrained { continuation.resume() }
                if Task.isCancelled { cancelDrain() }
            }
        } onCancel: {
            cancelDrain()
        }
    }

    /// Whether a connection is announced and taken from.
    var isAnnounced: Bool { state.withLock { $0.phase == .announced } }

    /// Messages that wait for the consumer.
    var count: Int { state.withLock { $0.messageCount } }

    private func append(_ entry: Entry, bytes: Int) -> Outcome {
        let (outcome, wakeUp) = state.withLock { state -> (Outcome, WakeUp?) in
            guard state.phase == .staged || state.phase == .announced else { return (.ignored, nil) }
            guard state.messageCount < limit, state.messageBytes + bytes <= limitBytes else {
                state.overflow()
                return (.overflowed, nil)
            }
            state.append(entry, bytes: bytes)
            return (.kept, state.takeConsumer())
        }
        wakeUp?()
        return outcome
    }

    private func cancelConsumer() {
        state.withLock { $0.takeConsumerForCancel() }?.resume(returning: nil)
    }

    private func cancelDrain() {
        state.withLock { $0.takeDrainWaiter(always: true) }?.resume()
    }

    typealias WakeUp = () -> Void
}
