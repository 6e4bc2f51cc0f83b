import Logging
import QueueEngine
import QueueStore

/// Deletes what is older than the retention time, in small steps, so that no tenant's append waits long behind one.
public struct RetentionKeeper: Sendable {
    private static let rowsPerStep = 1_000
    private static let pauseBetweenSteps: Int64 = 100
    private static let pauseBetweenRuns: Int64 = 3_600_000

    private let store: any QueueStore
    private let clock: any EngineClock
    private let days: Int
    private let logger: Logger

    /// `days`: 1 to 3650.
    public init(store: any QueueStore, clock: any EngineClock, days: Int, logger: Logger) {
        self.store = store
        self.clock = clock
        self.days = days
        self.logger = logger
    }

    /// Prunes at once and then every hour, until its task is cancelled.
    public func run() async {
        while !Task.isCancelled {
            let isDone = await pruneOneStep()
            let pause = isDone ? Self.pauseBetweenRuns : Self.pauseBetweenSteps
            let until = Instant(milliseconds: clock.now.milliseconds + pause)
            do throws(CancellationError) { try await clock.sleep(until: until) } catch { return }
        }
    }

    /// A step that fails ends the run; the next one tries again.
    private func pruneOneStep() async -> Bool {
        let cutoff = Instant(milliseconds: clock.now.milliseconds - Int64(days) * 86_400_000)
        do throws(StoreError) {
            return try await store.prune(before: cutoff, limit: Self.rowsPerStep) < Self.rowsPerStep
        } catch {
            logger.warning("old facts not pruned", metadata: ["error": "\(error)"])
            return true
        }
    }
}
