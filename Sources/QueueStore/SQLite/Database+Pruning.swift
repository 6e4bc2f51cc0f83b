import GRDB
import QueueEngine

extension Database {
    /// One bounded step; returns how many rows were deleted.
    func prune(before cutoff: Instant, limit: Int) throws -> Int {
        var deleted = 0
        for tenant in try Int64.fetchAll(self, sql: "SELECT id FROM tenant WHERE isRemoved = 1") {
            deleted += try deleteRemovedTenant(tenant, limit: limit - deleted)
        }
        let snapshots = try Row.fetchAll(self, sql: "SELECT tenantID, sequence FROM snapshot ORDER BY tenantID")
        for snapshot in snapshots {
            deleted += try deleteFacts(
                of: snapshot["tenantID"],
                to: snapshot["sequence"],
                before: cutoff,
                limit: limit - deleted
            )
        }
        return deleted + (try deleteCallbacks(endedBefore: cutoff, limit: limit - deleted))
    }

    /// Its own row is the last to go.
    private func deleteRemovedTenant(_ id: Int64, limit: Int) throws -> Int {
        var deleted = 0
        for (table, key) in [("fact", "sequence"), ("callback", "place"), ("snapshot", "tenantID")] {
            try execute(
                sql: """
                    DELETE FROM \(table) WHERE tenantID = ?1 AND \(key) IN
                        (SELECT \(key) FROM \(table) WHERE tenantID = ?1 ORDER BY \(key) LIMIT ?2)
                    """,
                arguments: [id, limit - deleted]
            )
            deleted += changesCount
        }
        guard deleted < limit else { return deleted }
        try execute(sql: "DELETE FROM tenant WHERE id = ?", arguments: [id])
        return deleted + 1
    }

    /// Deletes from the oldest on, so that what is left has no gaps; looks at no more than `limit` facts.
    private func deleteFacts(of tenant: Int64, to snapshot: Int64, before cutoff: Instant, limit: Int) throws -> Int {
        let oldest = try Row.fetchCursor(
            self,
            sql: "SELECT sequence, at FROM fact WHERE tenantID = ? AND sequence <= ? ORDER BY sequence LIMIT ?",
            arguments: [tenant, snapshot, limit]
        )
        var last: Int64?
        while let row = try oldest.next(), (row["at"] as Int64) < cutoff.milliseconds { last = row["sequence"] }
        guard let last else { return 0 }
        try execute(sql: "DELETE FROM fact WHERE tenantID = ? AND sequence <= ?", arguments: [tenant, last])
        return changesCount
    }

    private func deleteCallbacks(endedBefore cutoff: Instant, limit: Int) throws -> Int {
        try execute(
            sql: """
                DELETE FROM callback WHERE (tenantID, place) IN
                    (SELECT tenantID, place FROM callback WHERE endedAt < ? ORDER BY endedAt LIMIT ?)
                """,
            arguments: [cutoff.milliseconds, limit]
        )
        return changesCount
    }
}
