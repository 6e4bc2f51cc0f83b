import QueueEngine
import QueueStore

extension TenantRuntime {
    /// Handles inputs and timers, batch by batch, until the mailbox is closed and empty or the tenant is lost.
    func run() async {
        var reason = TenantCondition.StopReason.ordered
        while let inputs = await mailbox.take(atMost: limits.batch), !isRetired {
            let batch = handle(inputs)
            if let lost = await storeFacts(of: batch) {
                reason = lost
                break
            }
            release(batch)
            setAlarm()
        }
        if isRetired { reason = .removed }
        await end(reason)
    }

    private func handle(_ inputs: [Input]) -> Batch {
        var batch = Batch()
        let now = clock.now
        for input in inputs { batch.add(engine.handle(input, at: now), settingTimersOf: &timers) }
        var fired = 0
        while fired < limits.batch, let timer = timers.popDue(at: now) {
            batch.add(engine.handle(.timerFired(timer), at: now), settingTimersOf: &timers)
            fired += 1
        }
        return batch
    }

    /// Lets out what was held until the facts were durable.
    private func release(_ batch: Batch) {
        if !batch.facts.isEmpty {
            for observer in observers { observer.stored(batch.facts, of: tenant) }
        }
        for (request, result) in batch.replies {
            commands.answer(request, result.mapError { .refused($0) })
        }
        if !batch.acts.isEmpty { performer.perform(batch.acts, for: tenant) }
        factsSinceSnapshot += batch.facts.count
        if factsSinceSnapshot >= limits.factsPerSnapshot { saveSnapshotAside() }
    }

    private func end(_ reason: TenantCondition.StopReason) async {
        mailbox.close(dropping: true)
        alarm?.task.cancel()
        await snapshotUnderWay?.value
        if reason == .ordered, factsSinceSnapshot > 0 { await saveSnapshot() }
        change(to: .stopped(reason))
        commands.answerAll(.failure(.unavailable(.stopped)))
        answerBoundaryWaiters(.failure(.stopped))
    }

    func change(to condition: TenantCondition) {
        let isNew = currentCondition.withLock { current in
            defer { current = condition }
            return current != condition
        }
        guard isNew else { return }
        for observer in observers { observer.changed(to: condition, of: tenant) }
    }

    /// Calls `body` with the state when all of it is stored: now, or when the append under way is done.
    func atBoundary(_ body: @escaping (Result<TenantState, TenantUnavailable>) -> Void) {
        switch condition {
        case .stopped: body(.failure(.stopped))
        case .storeFailing: body(.failure(.storeFailing))
        case .ready where isStoring: boundaryWaiters.append(body)
        case .ready: body(.success(engine.state))
        }
    }

    func answerBoundaryWaiters(_ result: Result<TenantState, TenantUnavailable>) {
        let waiters = boundaryWaiters
        boundaryWaiters = []
        for waiter in waiters { waiter(result) }
    }
}
