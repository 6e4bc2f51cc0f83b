import GRDB
import QueueEngine

/// A tenant's row.
struct TenantRow: Sendable {
    let id: Int64
    let name: TenantName
    let sequence: Int64
    let lease: Int64
    private let encodedSettings: String
    private let encoding: Int

    fileprivate init(_ row: Row, name: TenantName) {
        id = row["id"]
        self.name = name
        sequence = row["sequence"]
        lease = row["lease"]
        encodedSettings = row["settings"]
        encoding = row["encoding"]
    }

    /// The settings that the tenant was created with.
    func settings() throws(StoreError) -> TenantSettings {
        try FactCoding.decode(
            TenantSettings.self,
            from: encodedSettings,
            version: encoding,
            what: "tenant '\(name)'"
        )
    }
}

extension Database {
    func tenantNames() throws -> [TenantName] {
        let texts = try String.fetchAll(self, sql: "SELECT name FROM tenant WHERE isRemoved = 0 ORDER BY name")
        return try texts.map { text in
            guard let name = TenantName(text) else { throw StoreError(.corrupt, "'\(text)' is not a tenant's name") }
            return name
        }
    }

    func storedTenant(_ name: TenantName) throws -> TenantRow? {
        let statement = try cachedStatement(
            sql: "SELECT id, sequence, lease, settings, encoding FROM tenant WHERE name = ? AND isRemoved = 0"
        )
        return try Row.fetchOne(statement, arguments: [name.text]).map { TenantRow($0, name: name) }
    }

    /// The tenant's row, when `lease` is its newest.
    func tenant(under lease: Lease) throws -> TenantRow {
        guard let row = try storedTenant(lease.tenant) else { throw StoreError.unknown(lease.tenant) }
        guard row.lease == lease.number else { throw StoreError.fenced(lease) }
        return row
    }

    func insertTenant(_ name: TenantName, settings: String, at now: Instant) throws {
        try execute(
            sql: "INSERT INTO tenant (name, encoding, settings, createdAt) VALUES (?, ?, ?, ?)",
            arguments: [name.text, FactCoding.version, settings, now.milliseconds]
        )
    }

    func nextLease(of tenant: TenantRow, owner: String) throws -> Int64 {
        let last = try Int64.fetchOne(self, sql: "UPDATE lastLease SET number = number + 1 RETURNING number")
        guard let last else { throw StoreError(.corrupt, "the store has lost its last lease") }
        try execute(
            sql: "UPDATE tenant SET lease = ?, owner = ? WHERE id = ?",
            arguments: [last, owner, tenant.id]
        )
        return last
    }
}
