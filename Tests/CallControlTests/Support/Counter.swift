import CurlHTTP

/// How many are inside, and how many ever were at once.
final class Counter: Sendable {
    private let counts = Locked((now: 0, highest: 0))

    var highest: Int { counts.withLock { $0.highest } }

    func enter() {
        counts.withLock { counts in
            counts.now += 1
            counts.highest = max(counts.highest, counts.now)
        }
    }

    func leave() { counts.withLock { $0.now -= 1 } }
}
