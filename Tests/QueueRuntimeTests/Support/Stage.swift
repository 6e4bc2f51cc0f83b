import Logging
import QueueEngine
import QueueRuntime
import QueueStore

/// A runtime with a scripted engine and store, and a journal of all that leaves it.
struct Stage {
    let journal = Journal()
    let clock = ManualClock()
    let store: ScriptedStore
    let lease: Lease
    let runtime: TenantRuntime

    init(limits: RuntimeLimits = RuntimeLimits(), engine: ScriptedEngine = ScriptedEngine()) async throws {
        store = ScriptedStore(journal: journal)
        try await store.createTenant(acme, settings: settings, at: Instant(milliseconds: 0))
        lease = try await store.acquire(acme, owner: "test")
        let witness = Witness(journal: journal)
        runtime = TenantRuntime(
            engine: engine,
            store: store,
            lease: lease,
            performer: witness,
            observers: [witness],
            clock: clock,
            limits: limits,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        await runtime.start()
    }
}

/// Writes down what is performed and observed.
struct Witness: ActPerformer, RuntimeObserver {
    let journal: Journal

    func perform(_ acts: [Act], for tenant: TenantName) {
        for act in acts { if case .hangUp(let channel) = act { journal.add("perform \(channel.id)") } }
    }

    func stored(_ facts: [RecordedFact], of tenant: TenantName) {
        journal.add("observe \(facts[0].sequence)...\(facts[facts.count - 1].sequence)")
    }

    func changed(to condition: TenantCondition, of tenant: TenantName) {
        switch condition {
        case .ready: journal.add("ready")
        case .storeFailing: journal.add("store failing")
        case .stopped: journal.add("stopped")
        }
    }
}
