import Locking

/// One who waits for what becomes of a channel or playback.
final class Waiter<W: Watch>: Sendable {
    enum Waited: Sendable {
        case word(W.Word)
        case timedOut
        case cancelled
    }

    private struct State {
        var watch: W
        var word: W.Word?
        var continuation: CheckedContinuation<Waited, Never>?
    }

    private let state: Locked<State>

    init(_ watch: W) {
        state = Locked(State(watch: watch))
    }

    var watch: W { state.withLock { $0.watch } }

    func take(_ sighting: Sighting) {
        let (word, continuation) = state.withLock { state -> (W.Word?, CheckedContinuation<Waited, Never>?) in
            if let said = state.word, W.isLast(said) { return (nil, nil) }
            guard let word = state.watch.take(sighting) else { return (nil, nil) }
            guard let continuation = state.continuation else {
                state.word = word
                return (nil, nil)
            }
            state.continuation = nil
            return (word, continuation)
        }
        if let word { continuation?.resume(returning: .word(word)) }
    }

    /// What was said already, if anything.
    func takeWord() -> W.Word? {
        state.withLock { state in
            defer { state.word = nil }
            return state.word
        }
    }

    /// Waits for the next word, but not beyond the deadline. For one caller at a time.
    func next(until deadline: ContinuousClock.Instant) async -> Waited {
        // The deadline of the wait below, which ends this timer when something is said before.
        let timer = Task {
            try await Task.sleep(until: deadline)
            self.giveUp(.timedOut)
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let ready = state.withLock { state -> Waited? in
                    if let word = state.word {
                        state.word = nil
                        return .word(word)
                    }
                    guard deadline > .now else { return .timedOut }
                    state.continuation = continuation
                    return nil
                }
                if let ready { continuation.resume(returning: ready) }
                if Task.isCancelled { giveUp(.cancelled) }
            }
        } onCancel: {
            giveUp(.cancelled)
        }
    }

    private func giveUp(_ waited: Waited) {
        let continuation = state.withLock { state in
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(returning: waited)
    }
}
