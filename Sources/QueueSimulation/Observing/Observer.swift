import QueueEngine

/// Looks on: keeps statistics, or checks that all is well.
protocol Observer {
    /// Whether ``Happening/settled(_:)`` and ``Happening/tick`` are of interest, where they cost time.
    static var looksAtStates: Bool { get }
    mutating func observe(_ happening: Happening, at now: Instant)
    /// True once nothing more is worth looking at; the world stops.
    var hasSeenEnough: Bool { get }
}

extension Observer {
    static var looksAtStates: Bool { false }
    var hasSeenEnough: Bool { false }
}

/// Nobody looks.
struct NoObserver: Observer {
    mutating func observe(_ happening: Happening, at now: Instant) {}
}

/// Both look, the first one first.
struct TwoObservers<First: Observer, Second: Observer>: Observer {
    var first: First
    var second: Second

    static var looksAtStates: Bool { First.looksAtStates || Second.looksAtStates }

    mutating func observe(_ happening: Happening, at now: Instant) {
        first.observe(happening, at: now)
        second.observe(happening, at: now)
    }

    var hasSeenEnough: Bool { first.hasSeenEnough || second.hasSeenEnough }
}
