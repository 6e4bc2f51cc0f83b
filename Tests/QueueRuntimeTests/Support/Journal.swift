import Locking

/// What happened, in order, as all parts of a test see it.
final class Journal: Sendable {
    private struct State {
        var entries: [String] = []
        var watchers: [(entry: String, continuation: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Locked(State())

    var entries: [String] { state.withLock { $0.entries } }

    func add(_ entry: String) {
        let watchers = state.withLock { state in
            state.entries.append(entry)
            let watchers = state.watchers.filter { $0.entry == entry }.map(\.continuation)
            state.watchers.removeAll { $0.entry == entry }
            return watchers
        }
        for watcher in watchers { watcher.resume() }
    }

    /// Returns when `entry` is there.
    func wait(for entry: String) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.entries.contains(entry) { return true }
                state.watchers.append((entry, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }
}
