import Locking

/// Lets one at a time do its work, in the order of asking, and the others wait.
final class Turns: Sendable {
    private let state = Locked((isTaken: false, waiters: [CheckedContinuation<Void, Never>]()))

    func take(_ work: () async -> Void) async {
        await begin()
        await work()
        end()
    }

    private func begin() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.isTaken { state.waiters.append(continuation) }
                defer { state.isTaken = true }
                return !state.isTaken
            }
            if isFree { continuation.resume() }
        }
    }

    /// Hands the turn on, if anybody waits for it.
    private func end() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.waiters.isEmpty else { return state.waiters.removeFirst() }
            state.isTaken = false
            return nil
        }
        next?.resume()
    }
}
