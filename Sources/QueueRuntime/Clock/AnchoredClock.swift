import Foundation
import QueueEngine

/// Wall time at the clock's making, plus what has passed since by a clock that is never stepped.
///
/// A step of the system's clock (by hand, or by NTP after a bad start) therefore neither fires timers early nor holds
/// them up. The price: until the process is started again, instants are off from wall time by as much as was stepped.
/// Slewing, and time that the machine was suspended, are followed.
public struct AnchoredClock: EngineClock {
    private let anchor: Instant
    private let start: ContinuousClock.Instant

    public init() {
        self.init(anchor: Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))))
    }

    init(anchor: Instant) {
        self.anchor = anchor
        start = ContinuousClock.now
    }

    public var now: Instant {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return Instant(milliseconds: anchor.milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    }

    public func sleep(until instant: Instant) async throws(CancellationError) {
        let deadline = start + .milliseconds(instant.milliseconds(since: anchor))
        do {
            try await Task.sleep(until: deadline, clock: .continuous)
        } catch {
            throw CancellationError()
        }
    }
}
