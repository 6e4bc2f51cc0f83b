import Locking
import QueueEngine

/// A clock that stands still until it is told to go on: for tests and simulations.
public final class ManualClock: EngineClock {
    private struct Sleeper {
        let until: Instant
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var now: Instant
        var nextSleeper = 0
        var sleepers: [Int: Sleeper] = [:]
        var cancelled: Set<Int> = []
        var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state: Locked<State>

    public init(now: Instant = Instant(milliseconds: 0)) {
        state = Locked(State(now: now))
    }

    public var now: Instant { state.withLock { $0.now } }

    /// The instants that somebody sleeps until, sorted.
    public var sleeping: [Instant] { state.withLock { $0.sleepers.values.map(\.until).sorted() } }

    /// Goes on to `instant`, unless it is past, and wakes those whose time has come.
    public func advance(to instant: Instant) {
        let due = state.withLock { state -> [Sleeper] in
            state.now = max(state.now, instant)
            let due = state.sleepers.filter { $0.value.until <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.sorted { $0.until < $1.until }
        }
        for sleeper in due { sleeper.continuation.resume(returning: true) }
    }

    /// Returns when at least `count` sleep.
    public func waitForSleepers(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.sleepers.count >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    public func sleep(until instant: Instant) async throws(CancellationError) {
        let id = state.withLock { state in
            state.nextSleeper += 1
            return state.nextSleeper
        }
        let wasReached = await withTaskCancellationHandler {
            await withCheckedContinuation { add(Sleeper(until: instant, continuation: $0), id) }
        } onCancel: {
            cancel(id)
        }
        guard wasReached else { throw CancellationError() }
    }

    private func add(_ sleeper: Sleeper, _ id: Int) {
        let (outcome, watchers) = state.withLock { state -> (Bool?, [CheckedContinuation<Void, Never>]) in
            if state.cancelled.remove(id) != nil { return (false, []) }
            if sleeper.until <= state.now { return (true, []) }
            state.sleepers[id] = sleeper
            let count = state.sleepers.count
            let watchers = state.watchers.filter { $0.count <= count }.map(\.continuation)
            state.watchers.removeAll { $0.count <= count }
            return (nil, watchers)
        }
        if let outcome { sleeper.continuation.resume(returning: outcome) }
        for watcher in watchers { watcher.resume() }
    }

    /// A cancellation can come before its sleeper; it is kept for it then.
    private func cancel(_ id: Int) {
        let sleeper = state.withLock { state -> Sleeper? in
            let sleeper = state.sleepers.removeValue(forKey: id)
            if sleeper == nil { state.cancelled.insert(id) }
            return sleeper
        }
        sleeper?.continuation.resume(returning: false)
    }
}
