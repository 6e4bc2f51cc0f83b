import Foundation

/// The database's file before SQLite opens it.
enum StoreFile {
    /// Makes the file if there is none, and keeps others on the machine from reading it: phone numbers are in it. SQLite
    /// gives its side files the same mode.
    static func prepare(at path: String) throws(StoreError) {
        let directory = (path as NSString).deletingLastPathComponent
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else {
            throw StoreError(
                .notWritable,
                "the directory \(directory) does not exist: create it with 'install -d -m 0700 \(directory)'"
            )
        }
        let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0, fchmod(descriptor, 0o600) == 0 else {
            let reason = String(cString: strerror(errno))
            if descriptor >= 0 { close(descriptor) }
            throw StoreError(
                .notWritable,
                "\(path) cannot be written: \(reason): let callbackd's user own it and its directory"
            )
        }
        close(descriptor)
    }
}
