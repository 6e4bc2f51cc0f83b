import Foundation

/// Where callbackd's store is. What it waits for is the disk's promise, so that is measured too, while calls are made.
final class Disk: Sendable {
    let directory: URL

    /// A directory of our own below `parent`, removed at the end.
    init(_ parent: URL) throws {
        directory = parent.appending(path: "callbackd-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: directory) }

    /// Milliseconds that it takes to write one page behind the others and have it on the disk.
    func sync() -> Double? {
        let file = open(directory.appending(path: "probe").path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let page = [UInt8](repeating: 0, count: 4096)
        let start = ContinuousClock.now
        guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else { return nil }
        return (ContinuousClock.now - start) / .milliseconds(1)
    }
}
