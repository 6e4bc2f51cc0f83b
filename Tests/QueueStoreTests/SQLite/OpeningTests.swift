import Foundation
import GRDB
import QueueEngine
import Testing

@testable import QueueStore

@Suite struct OpeningTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        directory = try TemporaryDirectory()
        path = directory.file("store.sqlite")
    }

    @Test("Commits wait for the disk")
    func synchronous() throws {
        let store = try SQLiteQueueStore.open(at: path)
        let mode = try store.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        #expect(mode == 2)
    }

    @Test("Nobody else on the machine can read the file, even if it was readable before")
    func mode() async throws {
        #expect(FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o644]))
        let store = try SQLiteQueueStore.open(at: path)
        _ = try await store.tenant()
        for file in [path, path + "-wal", path + ".lock"] {
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(file)")
        }
    }

    @Test("A second opening fails and names the process that has the store")
    func lock() throws {
        let first = try SQLiteQueueStore.open(at: path)
        let error = #expect(throws: StoreError.self) { try SQLiteQueueStore.open(at: path) }
        #expect(error?.code == .inUse)
        let expected = "\(path) is in use by process \(getpid()): stop it first, or give this one another store"
        #expect(error?.message == expected)
        try first.close()
        try SQLiteQueueStore.open(at: path).close()
    }

    @Test("A directory that is missing is named, with the command that makes it")
    func missingDirectory() {
        let error = #expect(throws: StoreError.self) { try SQLiteQueueStore.open(at: "/nonexistent/store.sqlite") }
        #expect(error?.code == .notWritable)
        let expected = "the directory /nonexistent does not exist: create it with 'install -d -m 0700 /nonexistent'"
        #expect(error?.message == expected)
    }

    @Test("What cannot be written is said so")
    func notWritable() {
        let error = #expect(throws: StoreError.self) { try SQLiteQueueStore.open(at: directory.path) }
        #expect(error?.code == .notWritable)
    }

    @Test("A file that is no database is not touched")
    func corrupt() throws {
        let garbage = Data(repeating: 0x41, count: 8192)
        try garbage.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try SQLiteQueueStore.open(at: path) }
        #expect(error?.code == .corrupt)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == garbage)
    }

    @Test("A store of a later version is refused")
    func newerSchema() throws {
        let store = try SQLiteQueueStore.open(at: path)
        try store.pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
        try store.close()
        let error = #expect(throws: StoreError.self) { try SQLiteQueueStore.open(at: path) }
        #expect(error?.code == .tooNew)
    }

    @Test("What is asked of a closed store is refused")
    func closed() async throws {
        let store = try SQLiteQueueStore.open(at: path)
        try store.close()
        #expect(await code { () throws(StoreError) in _ = try await store.tenants() } == .closed)
    }
}
