import QueueEngine

/// A store that forgets all at the end of the process: for tests, demonstrations and simulations.
public actor InMemoryQueueStore: QueueStore {
    private var contents: [TenantName: StoredContents] = [:]
    private var lastLease: Int64 = 0

    public init() {}

    public func tenants() -> [TenantName] { contents.keys.sorted() }

    public func createTenant(_ tenant: TenantName, settings: TenantSettings, at now: Instant) throws(StoreError) {
        guard contents[tenant] == nil else { throw .exists(tenant) }
        contents[tenant] = StoredContents(base: TenantState(name: tenant, settings: settings))
    }

    public func removeTenant(under lease: Lease) throws(StoreError) {
        try check(lease)
        contents[lease.tenant] = nil
    }

    public func acquire(_ tenant: TenantName, owner: String) throws(StoreError) -> Lease {
        guard contents[tenant] != nil else { throw .unknown(tenant) }
        lastLease += 1
        contents[tenant]?.lease = lastLease
        return Lease(tenant: tenant, number: lastLease, owner: owner)
    }

    public func load(_ tenant: TenantName) throws(StoreError) -> StoredTenant {
        guard let stored = contents[tenant] else { throw .unknown(tenant) }
        return StoredTenant(base: stored.base, facts: stored.facts.filter { $0.sequence > stored.base.sequence })
    }

    public func append(_ facts: [RecordedFact], under lease: Lease) throws(StoreError) {
        try check(lease)
        try SequenceRule.check(facts, follow: contents[lease.tenant]?.sequence ?? 0, of: lease.tenant)
        for fact in facts { contents[lease.tenant]?.append(fact) }
    }

    public func saveSnapshot(_ state: TenantState, under lease: Lease) throws(StoreError) {
        try check(lease)
        try SequenceRule.check(snapshot: state, within: contents[lease.tenant]?.sequence ?? 0)
        guard state.sequence > contents[lease.tenant]?.base.sequence ?? 0 else { return }
        contents[lease.tenant]?.base = state
    }

    public func facts(
        of tenant: TenantName,
        after sequence: Int64,
        limit: Int
    ) throws(StoreError) -> [RecordedFact] {
        guard let stored = contents[tenant] else { throw .unknown(tenant) }
        let limit = min(max(limit, 1), StoreLimits.factsPerQuery)
        return Array(stored.facts.lazy.filter { $0.sequence > sequence }.prefix(limit))
    }

    public func callbacks(
        of tenant: TenantName,
        queue: QueueName?,
        filter: CallbackFilter,
        before place: PlaceID?,
        limit: Int
    ) throws(StoreError) -> [CallbackRecord] {
        guard let stored = contents[tenant] else { throw .unknown(tenant) }
        let limit = min(max(limit, 1), StoreLimits.callbacksPerQuery)
        let records = stored.callbacks.filter { record in
            (queue == nil || record.queue == queue) && filter.includes(record)
                && (place.map { record.place < $0 } ?? true)
        }
        return Array(records.sorted { $0.place > $1.place }.prefix(limit))
    }

    public func prune(before cutoff: Instant, limit: Int) -> Int {
        var left = max(limit, 0)
        for tenant in contents.keys.sorted() {
            left -= contents[tenant]?.prune(before: cutoff, limit: left) ?? 0
        }
        return max(limit, 0) - left
    }

    private func check(_ lease: Lease) throws(StoreError) {
        guard let stored = contents[lease.tenant] else { throw .unknown(lease.tenant) }
        guard stored.lease == lease.number else { throw .fenced(lease) }
    }
}

extension CallbackFilter {
    fileprivate func includes(_ record: CallbackRecord) -> Bool {
        switch self {
        case .pending: record.endedAt == nil
        case .ended: record.endedAt != nil
        case .all: true
        }
    }
}
