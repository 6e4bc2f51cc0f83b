import Locking

/// How many are inside, how many ever were at once, and how many have left.
final class Counter: Sendable {
    private let counts = Locked((now: 0, highest: 0, done: 0))

    var highest: Int { counts.withLock { $0.highest } }
    var done: Int { counts.withLock { $0.done } }

    func enter() {
        counts.withLock { counts in
            counts.now += 1
            counts.highest = max(counts.highest, counts.now)
        }
    }

    func leave() {
        counts.withLock { counts in
            counts.now -= 1
            counts.done += 1
        }
    }
}
