import Locking

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
