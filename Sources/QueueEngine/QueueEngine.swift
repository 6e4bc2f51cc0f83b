/// A tenant's queues as a pure state machine: it is told what happened and says what follows.
///
/// It has no clock, does no input or output, and waits for nothing; the same inputs at the same instants always give the
/// same effects.
public struct QueueEngine: Sendable {
    public private(set) var state: TenantState

    public init(state: TenantState) {
        self.state = state
    }

    /// Takes one input and returns what follows from it, in order. Inputs that mean nothing now have no effects.
    public mutating func handle(_ input: Input, at now: Instant) -> [Effect] {
        []
    }
}
