import Foundation
import GRDB
import QueueEngine
import QueueStore
import Testing

@Suite struct MigrationTests {
    /// `Golden/version-1.sql` is a dump of a store as version 1 left it. It is never edited.
    @Test("A store of version 1 can be opened, read and written to")
    func version1() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("store.sqlite")
        let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/version-1.sql")
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try await DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: sql) }

        let store = try SQLiteQueueStore.open(at: path)
        let facts = record(FactExamples.version1)
        #expect(try await store.tenants() == [acme])
        let stored = try await store.load(acme)
        #expect(stored.base == fold(Array(facts.prefix(3))))
        #expect(stored.facts == Array(facts.dropFirst(3)))
        #expect(try await store.callbacks(of: acme, limit: 10).map(\.number.description) == ["+491701234567"])
        let lease = try await store.acquire(acme, owner: "test")
        #expect(lease.number == 2)
        try await store.append(rests(1, from: Int64(facts.count) + 1), under: lease)
    }
}

extension FactExamples {
    /// What the dump of version 1 holds; the first three of them in a snapshot.
    static var version1: [Fact] {
        [
            .queueChanged(support, QueueSettings()),
            .agentChanged(alice, AgentSettings(endpoint: "PJSIP/alice", queues: [support])),
            joined(1), requested(1), joined(2),
        ]
    }
}
