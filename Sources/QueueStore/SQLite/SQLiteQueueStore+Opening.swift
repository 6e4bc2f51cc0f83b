import GRDB

extension SQLiteQueueStore {
    /// Opens the store in the file at `path`, which is made, with mode 0600, when there is none; its directory must
    /// exist. One process at a time can have it open: `path` with `.lock` at its end is the lock file.
    ///
    /// Throws `inUse`, `notWritable`, `corrupt`, `tooNew` or `unavailable`; the message says what to do.
    public static func open(at path: String) throws(StoreError) -> SQLiteQueueStore {
        try StoreFile.prepare(at: path)
        let lock = try StoreLock(besideStoreAt: path)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try makeCommitsDurable(pool, path)
            try migrate(pool, path)
            return SQLiteQueueStore(path: path, lock: lock, pool: pool)
        } catch {
            throw StoreError(error, storeAt: path)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "callbackd.store"
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        return configuration
    }

    /// GRDB sets `synchronous` to NORMAL on the writer of a pool, with which a commit can be lost at a power failure.
    private static func makeCommitsDurable(_ pool: DatabasePool, _ path: String) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What the write-ahead log may keep on disk after a burst, in bytes.
            try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
            guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
                throw StoreError(.unavailable, "\(path): SQLite refuses synchronous = FULL")
            }
        }
    }

    private static func migrate(_ pool: DatabasePool, _ path: String) throws {
        let migrator = StoreSchema.migrator
        guard try pool.read({ try !migrator.hasBeenSuperseded($0) }) else {
            throw StoreError(
                .tooNew,
                "\(path) was written by a later version of callbackd: install that version, or restore a backup"
            )
        }
        try migrator.migrate(pool)
    }
}
