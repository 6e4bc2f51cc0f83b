import QueueEngine

/// Durable state of all tenants: their facts, a snapshot now and then, and the history of their callbacks.
///
/// A tenant is written to under a ``Lease`` alone. Whoever acquires a newer one shuts the former owner out: each of its
/// writes is refused with ``StoreError/Code/fenced``.
public protocol QueueStore: Sendable {
    /// The names of all tenants, sorted.
    func tenants() async throws(StoreError) -> [TenantName]

    /// Throws ``StoreError/Code/tenantExists`` when there is one of that name. `settings` are its state before the
    /// first fact.
    func createTenant(_ tenant: TenantName, settings: TenantSettings, at now: Instant) async throws(StoreError)

    /// Removes the tenant at once; what it stored is deleted in steps by ``prune(before:limit:)``. Its name can be
    /// given anew, to a tenant that begins empty.
    func removeTenant(under lease: Lease) async throws(StoreError)

    /// Makes `owner` the tenant's only writer. The lease's number is greater than that of any lease before it.
    func acquire(_ tenant: TenantName, owner: String) async throws(StoreError) -> Lease

    /// What the tenant's state is to be made from, as of one moment.
    func load(_ tenant: TenantName) async throws(StoreError) -> StoredTenant

    /// Stores all of `facts`, or none when it throws; they are durable when it returns.
    ///
    /// Their sequence numbers must go on where the stored ones end, without gap or repetition; otherwise
    /// ``StoreError/Code/outOfSequence`` is thrown, which carries the last stored number. After an error that leaves
    /// open whether the facts were stored, that number tells.
    func append(_ facts: [RecordedFact], under lease: Lease) async throws(StoreError)

    /// Stores the state as of its last fact, so that ``load(_:)`` need not begin at the first. A snapshot older than
    /// the stored one is passed over; one ahead of the stored facts is refused as ``StoreError/Code/outOfSequence``.
    func saveSnapshot(_ state: TenantState, under lease: Lease) async throws(StoreError)

    /// The facts after `sequence` in order, at most `limit` (1 to ``StoreLimits/factsPerQuery``, clamped). The first
    /// may be later than `sequence + 1` when older ones have been pruned.
    func facts(
        of tenant: TenantName,
        after sequence: Int64,
        limit: Int
    ) async throws(StoreError) -> [RecordedFact]

    /// Callbacks that `filter` lets through, the latest place first, at most `limit` (1 to
    /// ``StoreLimits/callbacksPerQuery``, clamped), of one queue or of all. `place`: only those before that one, to
    /// read on from the last of a full answer.
    func callbacks(
        of tenant: TenantName,
        queue: QueueName?,
        filter: CallbackFilter,
        before place: PlaceID?,
        limit: Int
    ) async throws(StoreError) -> [CallbackRecord]

    /// Deletes up to `limit` rows of what is older than `cutoff` and no longer needed: facts that a snapshot covers,
    /// callbacks that have ended, and all of tenants that were removed, whatever its age. Returns how many rows were
    /// deleted: less than `limit` when nothing is left to do.
    @discardableResult
    func prune(before cutoff: Instant, limit: Int) async throws(StoreError) -> Int
}

extension QueueStore {
    public func callbacks(
        of tenant: TenantName,
        queue: QueueName? = nil,
        filter: CallbackFilter = .all,
        limit: Int
    ) async throws(StoreError) -> [CallbackRecord] {
        try await callbacks(of: tenant, queue: queue, filter: filter, before: nil, limit: limit)
    }
}

/// Which callbacks of the history are meant.
public enum CallbackFilter: Hashable, CaseIterable, Sendable {
    case pending, ended, all
}

/// How much one query answers at most.
public enum StoreLimits {
    public static let factsPerQuery = 10_000
    /// One more than the administration API shows at most, which tells whether there are more.
    public static let callbacksPerQuery = 1_001
}
