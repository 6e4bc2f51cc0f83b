import GRDB
import QueueEngine
import Testing

@testable import QueueStore

@Suite struct GroupCommitTests {
    private let directory: TemporaryDirectory
    private let store: SQLiteQueueStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try SQLiteQueueStore.open(at: directory.file("store.sqlite"))
    }

    @Test("Appends that come while one is committed share a commit")
    func share() async throws {
        var leases: [Lease] = []
        for number in 1...40 { leases.append(try await store.tenant(TenantName("t\(number)")!)) }
        let commits = CommitCounter()
        store.pool.add(transactionObserver: commits, extent: .databaseLifetime)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lease in leases { group.addTask { try await store.append(rests(1), under: lease) } }
            try await group.waitForAll()
        }
        for lease in leases { #expect(try await store.load(lease.tenant).facts == rests(1)) }
        let count = try await store.pool.write { _ in commits.count }
        #expect((1..<40).contains(count), "\(count) commits")
    }

    @Test("An append that is refused does not fail those it shares a commit with")
    func refusal() async throws {
        let group = CommitGroup(path: "test", pool: store.pool)
        let (good, bad) = (try await store.tenant(acme), try await store.tenant(globex))
        let newer = try await store.acquire(globex, owner: "other")
        #expect(newer.number > bad.number)
        let results = await group.commit([
            ([try EncodedFact(rests(1)[0])], bad), ([try EncodedFact(rests(1)[0])], good),
        ])
        #expect(throws: StoreError.self) { try results[0].get() }
        try results[1].get()
        #expect(try await store.load(acme).facts.count == 1)
        #expect(try await store.load(globex).facts == [])
    }

    @Test("An append that fails in its middle stores nothing, and fails alone each time it is tried")
    func failureInTheMiddle() async throws {
        let group = CommitGroup(path: "test", pool: store.pool)
        let (good, bad) = (try await store.tenant(acme), try await store.tenant(globex))
        try await store.append(record([joined(1)]), under: bad)
        try await store.pool.write { try $0.execute(sql: "UPDATE callback SET queue = 'NOT A NAME'") }
        let failing = try record([.agentRested(alice), requested(1)], from: 2).map { try EncodedFact($0) }
        for attempt in Int64(1)...2 {
            let fine = try EncodedFact(rests(1, from: attempt)[0])
            let results = await group.commit([(failing, bad), ([fine], good)])
            let error = #expect(throws: StoreError.self) { try results[0].get() }
            #expect(error?.code == .corrupt)
            try results[1].get()
        }
        #expect(try await store.load(globex).facts.count == 1)
        #expect(try await store.load(acme).facts.count == 2)
    }
}

/// Counts commits. Used on the writer's queue alone, as GRDB calls it there.
private final class CommitCounter: TransactionObserver, @unchecked Sendable {
    private(set) var count = 0

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) { count += 1 }
    func databaseDidRollback(_ db: Database) {}
}
