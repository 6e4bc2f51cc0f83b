import Locking
import QueueEngine

/// The commands that wait for their reply. Their number is bounded by the mailbox.
final class PendingCommands: Sendable {
    typealias Outcome = Result<Void, CommandFailure>

    private struct State {
        var lastRequest: UInt64 = 0
        var waiting: [RequestID: CheckedContinuation<Outcome, Never>] = [:]
    }

    private let state = Locked(State())

    func add(_ continuation: CheckedContinuation<Outcome, Never>) -> RequestID {
        state.withLock { state in
            state.lastRequest += 1
            let request = RequestID(state.lastRequest)
            state.waiting[request] = continuation
            return request
        }
    }

    /// Answers `request`, unless it has been answered.
    func answer(_ request: RequestID, _ outcome: Outcome) {
        state.withLock { $0.waiting.removeValue(forKey: request) }?.resume(returning: outcome)
    }

    func answerAll(_ outcome: Outcome) {
        let waiting = state.withLock { state in
            let waiting = state.waiting.values
            state.waiting = [:]
            return Array(waiting)
        }
        for continuation in waiting { continuation.resume(returning: outcome) }
    }
}
