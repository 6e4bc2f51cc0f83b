import CurlHTTP

/// Remembers that an engine has missed something, until what it missed is told anew.
final class Misses: Sendable {
    /// One element for any number of misses.
    let signals: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let noted = Locked(false)

    init() {
        (signals, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func note() {
        noted.withLock { $0 = true }
        continuation.yield()
    }

    var isNoted: Bool { noted.withLock { $0 } }

    /// All is about to be told anew.
    func clear() { noted.withLock { $0 = false } }
}

/// How long to wait before telling all anew: longer and longer while that does not help.
struct ResynchronisationPace: Sendable {
    static let shortest = Duration.seconds(1)
    static let longest = Duration.seconds(30)
    /// As long as this without a miss, and the next is a first one again.
    static let quiet = Duration.seconds(60)

    private var last: ContinuousClock.Instant?
    private var pause = shortest

    /// The time to wait from `now`.
    mutating func next(at now: ContinuousClock.Instant) -> Duration {
        let isRepeated = last.map { now - $0 < Self.quiet } ?? false
        pause = isRepeated ? min(pause * 2, Self.longest) : Self.shortest
        last = now
        return pause
    }
}
