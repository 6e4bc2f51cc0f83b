import Foundation
import Locking

/// What lies between the reading thread, which must never wait, and the consumer, which may be slow.
///
/// Messages are handed on in batches, as they were found in the socket: one lock and one wake-up for all of a batch.
/// What the consumer has not read of the batch that it has taken still waits, in the bounds as well as in an overflow.
///
/// A generation is staged from its opened websocket until its event filter is applied; until then its messages are
/// kept back, and thrown away if it ends before.
final class EventBuffer: Sendable {
    enum Entry: Sendable {
        case signal(ARISignal)
        /// Messages that came together.
        case messages(MessageBatch)
        /// What Asterisk has, to be compared with what the consumer has been told up to here.
        case resynchronise(SnapshotOutcome)
    }

    /// What `append` did with the messages.
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
    /// What the consumer says of the batch that it has taken, without a lock.
    let progress = ConsumerProgress()
    /// What the consumer has read, for the reading thread.
    let spareBatches = SpareBatches()

    init(limit: Int, limitBytes: Int) {
        self.limit = limit
        self.limitBytes = limitBytes
    }

    /// A websocket has opened: keep its messages back.
    func stage() {
        state.withLock { state in
            state.phase = .staged
            state.markedCount = 0
        }
    }

    /// What has been kept back up to here may be older than the snapshot; what follows is not.
    func markSnapshotEnd() {
        state.withLock { $0.markedCount = $0.kept.count }
    }

    /// Takes messages that came together; the consumer is woken once for all of them.
    func append(_ batch: MessageBatch) -> Outcome {
        guard !batch.isEmpty else { return .kept }
        let (outcome, wakeUp) = state.withLock { state -> (Outcome, WakeUp?) in
            guard state.phase == .staged || state.phase == .announced else { return (.ignored, nil) }
            let load = state.waiting + progress.left + batch.load
            guard load.count <= limit, load.bytes <= limitBytes else {
                progress.beginEpoch(state.overflow())
                return (.overflowed, nil)
            }
            state.append(batch)
            return (.kept, state.takeConsumer(progress))
        }
        wakeUp?()
        return outcome
    }

    /// The staged connection is complete: tells `connected` and the difference, if it is known, then lets out what was
    /// kept back.
    /// - Returns: `false` if it has overflowed meanwhile.
    func announce(generation: Int, _ setup: SessionSetup.Outcome? = nil) -> Bool {
        let (isAnnounced, wakeUp) = state.withLock { state -> (Bool, WakeUp?) in
            guard state.phase == .staged else { return (false, nil) }
            state.phase = .announced
            state.ready.append(.signal(.connected(generation: generation)))
            if let setup {
                let outcome = SnapshotOutcome(
                    snapshot: setup.snapshot,
                    messages: state.kept.prefix(state.markedCount).compactMap(\.batch),
                    lostSubscriptions: setup.lostSubscriptions
                )
                state.ready.append(.resynchronise(outcome))
            }
            state.ready.append(contentsOf: state.kept)
            state.kept = []
            return (true, state.takeConsumer(progress))
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
            return (wasAnnounced, state.takeConsumer(progress))
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
            return state.takeConsumer(progress)
        }
        wakeUp?()
    }

    /// The last words, and the end of the sequence once everything before is taken.
    func finish(_ last: ARISignal?) {
        let (wakeUp, drained) = state.withLock { state in
            if let last, !state.isFinished { state.ready.append(.signal(last)) }
            state.isFinished = true
            state.phase = .none
            return (state.takeConsumer(progress), state.takeDrainWaiter())
        }
        wakeUp?()
        drained?.resume()
    }

    /// The next entry, if one waits.
    func nextWaiting() -> Entry? {
        let (entry, drained) = state.withLock { $0.take(progress) }
        drained?.resume()
        return entry
    }

    /// The next entry, or `nil` at the end or when the calling task is cancelled. For one consumer, who has read the
    /// batch that it has taken before.
    func next(isolation: isolated (any Actor)?) async -> Entry? {
        // Otherwise a cancelled consumer of a flood would never come to its end.
        guard !Task.isCancelled else { return nil }
        if let entry = nextWaiting() { return entry }
        return await withTaskCancellationHandler(
            operation: {
                await withCheckedContinuation(isolation: isolation) { continuation in
                    let (entry, isAnswered, drained) = state.withLock { $0.take(progress, or: continuation) }
                    if isAnswered { continuation.resume(returning: entry) }
                    drained?.resume()
                    if Task.isCancelled { cancelConsumer() }
                }
            },
            onCancel: { cancelConsumer() },
            isolation: isolation
        )
    }

    /// The consumer leaves without having read these.
    func putBack(_ batch: MessageBatch) {
        guard !batch.isEmpty else { return }
        let wakeUp = state.withLock { state in
            progress.tell(MessageLoad())
            state.putBack(batch)
            return state.takeConsumer(progress)
        }
        wakeUp?()
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
    var count: Int { (state.withLock { $0.waiting } + progress.left).count }

    private func cancelConsumer() {
        state.withLock { $0.takeConsumerForCancel() }?.resume(returning: nil)
    }

    private func cancelDrain() {
        state.withLock { $0.takeDrainWaiter(always: true) }?.resume()
    }

    typealias WakeUp = () -> Void
}

extension EventBuffer.Entry {
    /// The messages that came from the connection; `nil` for what is about it.
    var batch: MessageBatch? {
        if case .messages(let batch) = self { batch } else { nil }
    }
}
