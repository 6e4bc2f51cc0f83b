import QueueEngine

/// The time that engines are told.
public protocol EngineClock: Sendable {
    /// Never goes back.
    var now: Instant { get }

    /// Returns when `now` has reached `instant`; throws when the task is cancelled first.
    func sleep(until instant: Instant) async throws(CancellationError)
}
