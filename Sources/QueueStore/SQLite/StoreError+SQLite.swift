import GRDB

extension StoreError {
    /// What `error`, thrown by GRDB or by a closure given to it, means for the store at `path`.
    init(_ error: any Error, storeAt path: String) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(error, path)
        default: self.init(.unavailable, "\(path): \(error)")
        }
    }

    private init(_ error: DatabaseError, _ path: String) {
        let reason = error.message ?? error.resultCode.description
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init(.diskFull, "\(path): the disk is full: make room; nothing is lost, callbackd tries again")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                .corrupt,
                "\(path) is damaged or not a callbackd store (\(reason)): move it away and restore a backup"
            )
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            self.init(
                .notWritable,
                "\(path) cannot be written (\(reason)): let callbackd's user own it and its directory"
            )
        case .SQLITE_MISUSE:
            self.init(.closed, "\(path) is closed")
        default:
            self.init(.unavailable, "\(path): \(reason)")
        }
    }
}
