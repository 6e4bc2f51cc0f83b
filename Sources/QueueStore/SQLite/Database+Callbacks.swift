import GRDB
import QueueEngine

extension Database {
    /// Keeps the history of callbacks in step with the facts; in the facts' own transaction.
    func changeTrack(after recorded: RecordedFact, of tenant: TenantRow) throws {
        guard let place = recorded.trackedPlace else { return }
        let before = try track(of: place, tenant)
        let after = CallbackTrack.after(recorded, before)
        guard after != before else { return }
        if let after {
            try save(after, of: tenant)
        } else {
            let delete = try cachedStatement(sql: "DELETE FROM callback WHERE tenantID = ? AND place = ?")
            try delete.execute(arguments: [tenant.id, place.number])
        }
    }

    func callbacks(
        of tenant: TenantRow,
        queue: QueueName?,
        filter: CallbackFilter,
        before place: PlaceID?,
        limit: Int
    ) throws -> [CallbackRecord] {
        let condition = filter.condition + (queue == nil ? "" : " AND queue = :queue")
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT * FROM callback
                WHERE tenantID = :tenant AND number IS NOT NULL AND place < :place \(condition)
                ORDER BY place DESC LIMIT :limit
                """,
            arguments: StatementArguments(
                ["tenant": tenant.id, "place": place?.number ?? .max, "limit": limit]
            )
                + (queue.map { ["queue": $0.text] } ?? [:])
        )
        var records: [CallbackRecord] = []
        while let row = try rows.next() {
            if case .callback(let record) = try CallbackTrack(row) { records.append(record) }
        }
        return records
    }

    private func track(of place: PlaceID, _ tenant: TenantRow) throws -> CallbackTrack? {
        let statement = try cachedStatement(sql: "SELECT * FROM callback WHERE tenantID = ? AND place = ?")
        return try Row.fetchOne(statement, arguments: [tenant.id, place.number]).map { try CallbackTrack($0) }
    }

    private func save(_ track: CallbackTrack, of tenant: TenantRow) throws {
        let statement = try cachedStatement(
            sql: """
                INSERT OR REPLACE INTO callback (tenantID, place, queue, since, number, expiresAt,
                    attempts, lastAttemptAt, lastOutcome, connectedAt, "end", endedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        switch track {
        case .waiting(let place, let queue, let since):
            try statement.execute(
                arguments: [
                    tenant.id, place.number, queue.text, since.milliseconds, nil, nil, 0, nil, nil, nil, nil, nil,
                ]
            )
        case .callback(let record):
            try statement.execute(
                arguments: [
                    tenant.id, record.place.number, record.queue.text, record.requestedAt.milliseconds,
                    record.number.description, record.expiresAt.milliseconds, record.attempts,
                    record.lastAttemptAt?.milliseconds, record.lastOutcome?.rawValue,
                    record.connectedAt?.milliseconds, record.end?.rawValue, record.endedAt?.milliseconds,
                ]
            )
        }
    }
}

extension CallbackFilter {
    /// As the partial indices have it, so that they serve.
    fileprivate var condition: String {
        switch self {
        case .pending: "AND endedAt IS NULL"
        case .ended: "AND endedAt IS NOT NULL"
        case .all: ""
        }
    }
}

extension CallbackTrack {
    fileprivate init(_ row: Row) throws {
        let place = PlaceID(row["place"])
        guard let queue = QueueName(row["queue"]) else { throw Self.corrupt(place) }
        let since = Instant(milliseconds: row["since"])
        guard let text: String = row["number"] else {
            self = .waiting(place, queue: queue, since: since)
            return
        }
        guard let number = PhoneNumber(text), let expiresAt = Instant(row["expiresAt"]) else {
            throw Self.corrupt(place)
        }
        var record = CallbackRecord(
            place: place,
            queue: queue,
            number: number,
            requestedAt: since,
            expiresAt: expiresAt
        )
        record.attempts = row["attempts"]
        record.lastAttemptAt = Instant(row["lastAttemptAt"])
        record.lastOutcome = (row["lastOutcome"] as String?).flatMap(AttemptOutcome.init)
        record.connectedAt = Instant(row["connectedAt"])
        record.end = (row["end"] as String?).flatMap(CallbackEnd.init)
        record.endedAt = Instant(row["endedAt"])
        self = .callback(record)
    }

    private static func corrupt(_ place: PlaceID) -> StoreError {
        StoreError(.corrupt, "the history of place \(place) cannot be read")
    }
}

extension Instant {
    fileprivate init?(_ milliseconds: Int64?) {
        guard let milliseconds else { return nil }
        self.init(milliseconds: milliseconds)
    }
}
