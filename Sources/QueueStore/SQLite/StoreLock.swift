import Foundation

/// Keeps a second process off the store's file, for as long as this one lives: the kernel lets go of the lock when the
/// process ends, however it ends.
final class StoreLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock file beside the store at `path` and writes this process's id in it.
    init(besideStoreAt path: String) throws(StoreError) {
        let lockPath = path + ".lock"
        let descriptor = open(lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreError(.notWritable, "\(lockPath): \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let owner = Self.owner(in: descriptor)
            close(descriptor)
            throw StoreError(
                .inUse,
                "\(path) is in use by process \(owner ?? "?"): stop it first, or give this one another store"
            )
        }
        let text = "\(getpid())\n"
        guard ftruncate(descriptor, 0) == 0, write(descriptor, text, text.utf8.count) == text.utf8.count else {
            let reason = String(cString: strerror(errno))
            close(descriptor)
            throw StoreError(.notWritable, "\(lockPath): \(reason)")
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Lets go of the lock before the process ends.
    func release() {
        _ = flock(descriptor, LOCK_UN)
    }

    private static func owner(in descriptor: Int32) -> String? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n").first.map(String.init)
    }
}
