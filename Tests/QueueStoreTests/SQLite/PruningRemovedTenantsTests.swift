import GRDB
import QueueEngine
import Testing

@testable import QueueStore

@Suite struct PruningRemovedTenantsTests {
    @Test("A removed tenant's rows are deleted in bounded steps, its own the last")
    func steps() async throws {
        let directory = try TemporaryDirectory()
        let store = try SQLiteQueueStore.open(at: directory.file("store.sqlite"))
        let lease = try await store.tenant()
        try await store.append(record([joined(1), requested(1), joined(2)]), under: lease)
        try await store.saveSnapshot(fold(record([joined(1)])), under: lease)
        try await store.removeTenant(under: lease)
        let other = try await store.tenant(globex)
        try await store.append(rests(2), under: other)

        // 3 facts, 2 places, 1 snapshot, 1 tenant.
        var steps: [Int] = []
        for _ in 1...3 { steps.append(try await store.prune(before: Instant(milliseconds: 0), limit: 4)) }
        #expect(steps == [4, 3, 0])
        let rows = try await store.pool.read { database in
            try ["tenant", "fact", "callback", "snapshot"].map {
                try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") ?? -1
            }
        }
        #expect(rows == [1, 2, 0, 0])
    }
}
