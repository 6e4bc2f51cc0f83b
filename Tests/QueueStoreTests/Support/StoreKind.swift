import Foundation
import QueueStore

/// The stores that have to conform.
enum StoreKind: CaseIterable, Sendable {
    case memory
    case sqlite

    /// Runs `body` with a new, empty store.
    func withStore(_ body: (any QueueStore) async throws -> Void) async throws {
        switch self {
        case .memory: try await body(InMemoryQueueStore())
        case .sqlite:
            let directory = try TemporaryDirectory()
            let store = try SQLiteQueueStore.open(at: directory.file("store.sqlite"))
            try await body(store)
            try store.close()
        }
    }
}

/// A directory that lasts as long as this value is held.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("callbackd-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
}
