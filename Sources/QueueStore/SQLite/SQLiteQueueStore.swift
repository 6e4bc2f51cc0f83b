import GRDB
import QueueEngine

/// A store in one SQLite file, for one process at a time.
///
/// Commits are durable against power failure (write-ahead log, `synchronous` FULL). Appends that come while one is
/// being committed share the next commit.
public final class SQLiteQueueStore: QueueStore {
    let path: String
    let pool: DatabasePool
    private let lock: StoreLock
    private let commits: CommitGroup

    init(path: String, lock: StoreLock, pool: DatabasePool) {
        self.path = path
        self.lock = lock
        self.pool = pool
        commits = CommitGroup(path: path, pool: pool)
    }

    /// Closes the file after the work under way, and lets another process open it. Anything asked later throws
    /// `closed`.
    public func close() throws(StoreError) {
        do {
            try pool.close()
        } catch {
            throw StoreError(error, storeAt: path)
        }
        lock.release()
    }

    public func tenants() async throws(StoreError) -> [TenantName] {
        try await read { database in try database.tenantNames() }
    }

    public func createTenant(
        _ tenant: TenantName,
        settings: TenantSettings,
        at now: Instant
    ) async throws(StoreError) {
        let body = try FactCoding.encode(settings)
        try await write { database in
            guard try database.storedTenant(tenant) == nil else { throw StoreError.exists(tenant) }
            try database.insertTenant(tenant, settings: body, at: now)
        }
    }

    public func removeTenant(under lease: Lease) async throws(StoreError) {
        try await write { database in
            let row = try database.tenant(under: lease)
            try database.execute(sql: "UPDATE tenant SET isRemoved = 1 WHERE id = ?", arguments: [row.id])
        }
    }

    public func acquire(_ tenant: TenantName, owner: String) async throws(StoreError) -> Lease {
        try await write { database in
            guard let row = try database.storedTenant(tenant) else { throw StoreError.unknown(tenant) }
            return Lease(tenant: tenant, number: try database.nextLease(of: row, owner: owner), owner: owner)
        }
    }

    public func load(_ tenant: TenantName) async throws(StoreError) -> StoredTenant {
        try await read { database in
            guard let row = try database.storedTenant(tenant) else { throw StoreError.unknown(tenant) }
            let base = try database.snapshot(of: row) ?? TenantState(name: tenant, settings: row.settings())
            return StoredTenant(base: base, facts: try database.facts(of: row, after: base.sequence, limit: .max))
        }
    }

    public func append(_ facts: [RecordedFact], under lease: Lease) async throws(StoreError) {
        var encoded: [EncodedFact] = []
        encoded.reserveCapacity(facts.count)
        for fact in facts { encoded.append(try EncodedFact(fact)) }
        try await commits.append(encoded, under: lease)
    }

    public func saveSnapshot(_ state: TenantState, under lease: Lease) async throws(StoreError) {
        let body = try FactCoding.encode(state)
        try await write { database in
            let row = try database.tenant(under: lease)
            try SequenceRule.check(snapshot: state, within: row.sequence)
            try database.saveSnapshot(body, at: state.sequence, of: row)
        }
    }

    public func facts(
        of tenant: TenantName,
        after sequence: Int64,
        limit: Int
    ) async throws(StoreError) -> [RecordedFact] {
        try await read { database in
            guard let row = try database.storedTenant(tenant) else { throw StoreError.unknown(tenant) }
            let limit = min(max(limit, 1), StoreLimits.factsPerQuery)
            return try database.facts(of: row, after: sequence, limit: limit)
        }
    }

    public func callbacks(
        of tenant: TenantName,
        queue: QueueName?,
        filter: CallbackFilter,
        before place: PlaceID?,
        limit: Int
    ) async throws(StoreError) -> [CallbackRecord] {
        try await read { database in
            guard let row = try database.storedTenant(tenant) else { throw StoreError.unknown(tenant) }
            let limit = min(max(limit, 1), StoreLimits.callbacksPerQuery)
            return try database.callbacks(of: row, queue: queue, filter: filter, before: place, limit: limit)
        }
    }

    public func prune(before cutoff: Instant, limit: Int) async throws(StoreError) -> Int {
        try await write { database in try database.prune(before: cutoff, limit: max(limit, 0)) }
    }

    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await pool.read(body)
        } catch {
            throw StoreError(error, storeAt: path)
        }
    }

    private func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            return try await pool.write(body)
        } catch {
            throw StoreError(error, storeAt: path)
        }
    }
}
