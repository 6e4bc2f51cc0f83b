import Foundation
import GRDB
import QueueEngine
import Testing

@testable import QueueStore

@Suite struct DurabilityTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.file("store.sqlite")
    }

    @Test("What append returned from is there after a crash")
    func crash() async throws {
        let store = try SQLiteQueueStore.open(at: path)
        let lease = try await store.tenant()
        try await store.append(record([joined(1), requested(1)]), under: lease)

        // What a crash leaves: the files as they are, without a close.
        let copy = directory.file("copy.sqlite")
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
        }
        let recovered = try SQLiteQueueStore.open(at: copy)
        #expect(try await recovered.load(acme).facts == record([joined(1), requested(1)]))
        #expect(try await recovered.callbacks(of: acme, limit: 10).count == 1)
        #expect(try await recovered.acquire(acme, owner: "next").number > lease.number)
    }

    @Test("A full disk refuses an append as a whole, and takes it when there is room again")
    func diskFull() async throws {
        let store = try SQLiteQueueStore.open(at: path)
        let lease = try await store.tenant()
        try await setMaximumPages(store, 1)
        let facts = rests(5_000)
        #expect(await code { () throws(StoreError) in try await store.append(facts, under: lease) } == .diskFull)
        #expect(try await store.load(acme).facts == [])

        try await setMaximumPages(store, 1_000_000)
        try await store.append(facts, under: lease)
        #expect(try await store.load(acme).facts.count == 5_000)
    }

    /// SQLite keeps at least the pages that there are.
    private func setMaximumPages(_ store: SQLiteQueueStore, _ pages: Int) async throws {
        try await store.pool.write { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
}
