import QueueEngine
import QueueStore

extension TenantRuntime {
    /// Returns when the batch's facts are durable; otherwise why the tenant is lost.
    func storeFacts(of batch: Batch) async -> TenantCondition.StopReason? {
        guard let last = batch.facts.last else { return nil }
        isStoring = true
        defer { isStoring = false }
        var retry = RetryPace(limits)
        var attemptsWhileStopping = 0
        while true {
            do throws(StoreError) {
                try await store.append(batch.facts, under: lease)
                return stored()
            } catch {
                // An earlier attempt that seemed to fail has stored them: under this lease nobody else can have.
                if !retry.isFirst, error.code == .outOfSequence, error.storedSequence == last.sequence {
                    return stored()
                }
                attemptsWhileStopping += isStopping ? 1 : 0
                if let lost = reasonToGiveUp(error, attemptsWhileStopping) { return lost }
                await pause(milliseconds: retry.next(), after: error)
            }
        }
    }

    private func stored() -> TenantCondition.StopReason? {
        isStoring = false
        if condition != .ready {
            logger.notice("store works again")
            change(to: .ready)
        }
        answerBoundaryWaiters(.success(engine.state))
        return nil
    }

    private func reasonToGiveUp(_ error: StoreError, _ attemptsWhileStopping: Int) -> TenantCondition.StopReason? {
        switch error.code {
        case .fenced:
            logger.error("tenant taken over", metadata: ["error": "\(error)"])
            return .fenced
        case .unknownTenant:
            logger.error("tenant removed by another", metadata: ["error": "\(error)"])
            return .removed
        case .outOfSequence, .tooNew, .closed:
            logger.critical("store refuses the tenant's facts", metadata: ["error": "\(error)"])
            return .storeFailed(error)
        default:
            guard isStopping, attemptsWhileStopping >= limits.stopAttempts else { return nil }
            logger.critical("store fails; what was decided last is lost", metadata: ["error": "\(error)"])
            return .storeFailed(error)
        }
    }

    private func pause(milliseconds: Int64, after error: StoreError) async {
        logger.error(
            "store fails; nothing is done until it works",
            metadata: ["error": "\(error)", "retry_ms": "\(milliseconds)"]
        )
        change(to: .storeFailing(error))
        answerBoundaryWaiters(.failure(.storeFailing))
        let until = Instant(milliseconds: clock.now.milliseconds + milliseconds)
        let pause = Task { [clock] in
            do throws(CancellationError) { try await clock.sleep(until: until) } catch { return }
        }
        retryPause = pause
        await pause.value
        retryPause = nil
    }

    /// Saves the state beside the loop, which does not wait for it: the state is a copy, all of it stored. While one is
    /// being saved no other is begun.
    func saveSnapshotAside() {
        guard snapshotUnderWay == nil else { return }
        snapshotUnderWay = Task { await saveSnapshot() }
    }

    /// A snapshot only shortens the next start: one that fails is logged, and the next is as good.
    func saveSnapshot() async {
        factsSinceSnapshot = 0
        do throws(StoreError) {
            try await store.saveSnapshot(engine.state, under: lease)
        } catch {
            logger.warning("snapshot not saved", metadata: ["error": "\(error)"])
        }
        snapshotUnderWay = nil
    }
}

/// How long to wait before each further attempt.
private struct RetryPace {
    private let longest: Int64
    private var milliseconds: Int64
    private(set) var isFirst = true

    init(_ limits: RuntimeLimits) {
        milliseconds = limits.firstRetryMilliseconds
        longest = limits.longestRetryMilliseconds
    }

    mutating func next() -> Int64 {
        defer { milliseconds = min(milliseconds * 2, longest) }
        isFirst = false
        return milliseconds
    }
}
