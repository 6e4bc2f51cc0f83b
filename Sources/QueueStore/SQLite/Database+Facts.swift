import GRDB
import QueueEngine

extension Database {
    /// May throw after it has written a part, so it is to be called in a savepoint of its own.
    func append(_ facts: [EncodedFact], under lease: Lease) throws {
        let tenant = try tenant(under: lease)
        try SequenceRule.check(facts.map(\.recorded), follow: tenant.sequence, of: tenant.name)
        guard let last = facts.last else { return }
        let insert = try cachedStatement(
            sql: "INSERT INTO fact (tenantID, sequence, at, encoding, body) VALUES (?, ?, ?, ?, ?)"
        )
        for fact in facts {
            let recorded = fact.recorded
            try insert.execute(
                arguments: [tenant.id, recorded.sequence, recorded.at.milliseconds, FactCoding.version, fact.body]
            )
            try changeTrack(after: recorded, of: tenant)
        }
        let advance = try cachedStatement(sql: "UPDATE tenant SET sequence = ? WHERE id = ?")
        try advance.execute(arguments: [last.recorded.sequence, tenant.id])
    }

    func facts(of tenant: TenantRow, after sequence: Int64, limit: Int) throws -> [RecordedFact] {
        let statement = try cachedStatement(
            sql: """
                SELECT sequence, at, encoding, body FROM fact WHERE tenantID = ? AND sequence > ?
                ORDER BY sequence LIMIT ?
                """
        )
        var facts: [RecordedFact] = []
        let rows = try Row.fetchCursor(statement, arguments: [tenant.id, sequence, limit])
        while let row = try rows.next() {
            let sequence: Int64 = row["sequence"]
            let fact = try FactCoding.decode(
                Fact.self,
                from: row["body"],
                version: row["encoding"],
                what: "fact \(sequence) of tenant '\(tenant.name)'"
            )
            facts.append(RecordedFact(sequence: sequence, at: Instant(milliseconds: row["at"]), fact: fact))
        }
        return facts
    }

    func snapshot(of tenant: TenantRow) throws -> TenantState? {
        let sql = "SELECT encoding, body FROM snapshot WHERE tenantID = ?"
        guard let row = try Row.fetchOne(self, sql: sql, arguments: [tenant.id]) else { return nil }
        return try FactCoding.decode(
            TenantState.self,
            from: row["body"],
            version: row["encoding"],
            what: "the snapshot of tenant '\(tenant.name)'"
        )
    }

    /// An older snapshot than the stored one changes nothing.
    func saveSnapshot(_ body: String, at sequence: Int64, of tenant: TenantRow) throws {
        try execute(
            sql: """
                INSERT INTO snapshot (tenantID, sequence, encoding, body) VALUES (?, ?, ?, ?)
                ON CONFLICT (tenantID) DO UPDATE
                SET sequence = excluded.sequence, encoding = excluded.encoding, body = excluded.body
                WHERE excluded.sequence > snapshot.sequence
                """,
            arguments: [tenant.id, sequence, FactCoding.version, body]
        )
    }
}
