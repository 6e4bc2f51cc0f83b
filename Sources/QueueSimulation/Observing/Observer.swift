import QueueEngine

/// Looks on: keeps statistics, or checks that all is well.
protocol Observer {
    /// Whether ``settle(_:stored:_:at:)`` and ``Happening/tick`` are of interest, where they cost time.
    static var looksAtStates: Bool { get }
    mutating func observe(_ happening: Happening, at now: Instant)
    /// All that was decided is durable: callbackd's state, what its store holds, and its timers. It is no happening,
    /// since a state is too large to be handed around every time.
    mutating func settle(_ state: TenantState, stored: TenantState, _ timers: ArmedTimers, at now: Instant)
    /// True once nothing more is worth looking at; the world stops.
    var hasSeenEnough: Bool { get }
}

typealias ArmedTimers = [TimerID: Calendar<Event>.Appointment]

extension Observer {
    static var looksAtStates: Bool { false }
    mutating func settle(_ state: TenantState, stored: TenantState, _ timers: ArmedTimers, at now: Instant) {}
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

    mutating func settle(_ state: TenantState, stored: TenantState, _ timers: ArmedTimers, at now: Instant) {
        first.settle(state, stored: stored, timers, at: now)
        second.settle(state, stored: stored, timers, at: now)
    }

    var hasSeenEnough: Bool { first.hasSeenEnough || second.hasSeenEnough }
}
