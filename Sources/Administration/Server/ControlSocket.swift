import Foundation

/// The Unix socket's file, from before it is bound until it is removed.
///
/// The server binds ``boundPath``; ``publish()`` gives the file its mode and then its name, so that whoever sees the
/// socket may use it, and never finds one that does not answer.
struct ControlSocket: Sendable {
    /// Members of the daemon's group may administer; others may not.
    static let mode: mode_t = 0o660
    /// `sockaddr_un` holds 107 bytes and a zero; ``boundPath`` needs four more than the path.
    static let maximumPathLength = 103

    let path: String

    var boundPath: String { path + ".new" }

    /// Makes sure that the socket can be bound, and removes what a dead process has left.
    func prepare() throws(ControlSocketError) {
        guard path.hasPrefix("/"), path.utf8.count <= Self.maximumPathLength else {
            throw ControlSocketError(.unusablePath, path: path)
        }
        let directory = (path as NSString).deletingLastPathComponent
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else {
            throw ControlSocketError(.directoryMissing, path: path)
        }
        guard access(directory, W_OK | X_OK) == 0 else { throw ControlSocketError(.directoryNotWritable, path: path) }
        for file in [path, boundPath] { try removeIfStale(file) }
    }

    /// Makes the bound socket visible under its path and returns how to tell it from another's.
    func publish() throws(ControlSocketError) -> FileIdentity {
        guard chmod(boundPath, Self.mode) == 0, let identity = FileIdentity(of: boundPath),
            rename(boundPath, path) == 0
        else { throw ControlSocketError(.system(errno), path: path) }
        return identity
    }

    /// Removes the file, unless another process has put its own there in the meantime.
    func remove(_ identity: FileIdentity) {
        if FileIdentity(of: path) == identity { unlink(path) }
    }

    private func removeIfStale(_ file: String) throws(ControlSocketError) {
        var status = stat()
        guard lstat(file, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw ControlSocketError(.notASocket, path: file) }
        guard try !isAnswered(file) else { throw ControlSocketError(.inUse, path: path) }
        guard unlink(file) == 0 || errno == ENOENT else { throw ControlSocketError(.system(errno), path: file) }
    }

    /// Whether a process listens on the socket.
    private func isAnswered(_ file: String) throws(ControlSocketError) -> Bool {
        // Without waiting: a live server with a full backlog says EAGAIN, which is an answer as well.
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0 else { throw ControlSocketError(.system(errno), path: file) }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: file.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        if result == 0 { return true }
        return errno != ECONNREFUSED && errno != ENOENT
    }
}

/// Which file it is, whatever its name.
struct FileIdentity: Equatable, Sendable {
    private let device: dev_t
    private let inode: ino_t

    init?(of path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        device = status.st_dev
        inode = status.st_ino
    }
}
