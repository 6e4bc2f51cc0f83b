import Locking
import QueueEngine
import QueueStore

/// A store in memory whose appends fail, or wait, as a test says; each is in the journal as `append 1...3`.
final class ScriptedStore: QueueStore {
    enum Fault: Sendable {
        case refuse(StoreError.Code)
        /// Stores the facts, and fails all the same.
        case storeAndFail
        /// Waits until ``release()``.
        case hold
    }

    private struct State {
        var faults: [Fault] = []
        var lasting: Fault?
        var held: CheckedContinuation<Void, Never>?
        var isReleased = false
    }

    let memory = InMemoryQueueStore()
    private let journal: Journal
    private let state = Locked(State())

    init(journal: Journal) {
        self.journal = journal
    }

    /// The next appends meet `faults`, one each; those after them `lasting`.
    func fail(_ faults: [Fault], lasting: Fault? = nil) {
        state.withLock {
            $0.faults = faults
            $0.lasting = lasting
        }
    }

    func release() {
        let held = state.withLock { state in
            state.isReleased = true
            return state.held.take()
        }
        held?.resume()
    }

    func append(_ facts: [RecordedFact], under lease: Lease) async throws(StoreError) {
        let fault = state.withLock { $0.faults.isEmpty ? $0.lasting : $0.faults.removeFirst() }
        let numbers = "\(facts.first?.sequence ?? 0)...\(facts.last?.sequence ?? 0)"
        switch fault {
        case nil: break
        case .refuse(let code):
            journal.add("refused \(numbers)")
            throw StoreError(code, "scripted")
        case .storeAndFail:
            try await memory.append(facts, under: lease)
            throw StoreError(.unavailable, "scripted")
        case .hold:
            journal.add("held \(numbers)")
            await hold()
        }
        try await memory.append(facts, under: lease)
        journal.add("append \(numbers)")
    }

    private func hold() async {
        await withCheckedContinuation { continuation in
            let isReleased = state.withLock { state in
                if !state.isReleased { state.held = continuation }
                return state.isReleased
            }
            if isReleased { continuation.resume() }
        }
    }
}

extension ScriptedStore {
    func tenants() async throws(StoreError) -> [TenantName] { await memory.tenants() }

    func createTenant(_ tenant: TenantName, settings: TenantSettings, at now: Instant) async throws(StoreError) {
        try await memory.createTenant(tenant, settings: settings, at: now)
    }

    func removeTenant(under lease: Lease) async throws(StoreError) { try await memory.removeTenant(under: lease) }

    func acquire(_ tenant: TenantName, owner: String) async throws(StoreError) -> Lease {
        try await memory.acquire(tenant, owner: owner)
    }

    func load(_ tenant: TenantName) async throws(StoreError) -> StoredTenant { try await memory.load(tenant) }

    func saveSnapshot(_ state: TenantState, under lease: Lease) async throws(StoreError) {
        try await memory.saveSnapshot(state, under: lease)
        journal.add("snapshot \(state.sequence)")
    }

    func facts(of tenant: TenantName, after sequence: Int64, limit: Int) async throws(StoreError) -> [RecordedFact] {
        try await memory.facts(of: tenant, after: sequence, limit: limit)
    }

    func callbacks(
        of tenant: TenantName,
        queue: QueueName?,
        filter: CallbackFilter,
        before place: PlaceID?,
        limit: Int
    ) async throws(StoreError) -> [CallbackRecord] {
        try await memory.callbacks(of: tenant, queue: queue, filter: filter, before: place, limit: limit)
    }

    func prune(before cutoff: Instant, limit: Int) async throws(StoreError) -> Int {
        await memory.prune(before: cutoff, limit: limit)
    }
}
