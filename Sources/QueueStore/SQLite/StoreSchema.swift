import GRDB

/// The tables, and how they came to be. A migration that has been released is never edited: the next one changes it.
enum StoreSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1", migrate: makeVersion1)
        migrator.registerMigration("2", migrate: indexCallbacksByState)
        return migrator
    }

    /// Moments are in milliseconds since 1970-01-01 UTC. A removed tenant's rows wait to be pruned.
    private static func makeVersion1(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE tenant (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    name TEXT NOT NULL,
                    encoding INTEGER NOT NULL,
                    settings TEXT NOT NULL,
                    createdAt INTEGER NOT NULL,
                    isRemoved INTEGER NOT NULL DEFAULT 0,
                    sequence INTEGER NOT NULL DEFAULT 0,
                    lease INTEGER NOT NULL DEFAULT 0,
                    owner TEXT NOT NULL DEFAULT ''
                ) STRICT;
                CREATE UNIQUE INDEX tenantByName ON tenant (name) WHERE isRemoved = 0;

                CREATE TABLE lastLease (number INTEGER NOT NULL) STRICT;
                INSERT INTO lastLease (number) VALUES (0);

                CREATE TABLE fact (
                    tenantID INTEGER NOT NULL REFERENCES tenant (id),
                    sequence INTEGER NOT NULL,
                    at INTEGER NOT NULL,
                    encoding INTEGER NOT NULL,
                    body TEXT NOT NULL,
                    PRIMARY KEY (tenantID, sequence)
                ) STRICT, WITHOUT ROWID;

                CREATE TABLE snapshot (
                    tenantID INTEGER PRIMARY KEY REFERENCES tenant (id),
                    sequence INTEGER NOT NULL,
                    encoding INTEGER NOT NULL,
                    body TEXT NOT NULL
                ) STRICT;

                CREATE TABLE callback (
                    tenantID INTEGER NOT NULL REFERENCES tenant (id),
                    place INTEGER NOT NULL,
                    queue TEXT NOT NULL,
                    since INTEGER NOT NULL,
                    number TEXT,
                    expiresAt INTEGER,
                    attempts INTEGER NOT NULL DEFAULT 0,
                    lastAttemptAt INTEGER,
                    lastOutcome TEXT,
                    connectedAt INTEGER,
                    "end" TEXT,
                    endedAt INTEGER,
                    PRIMARY KEY (tenantID, place)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX callbackByQueue ON callback (tenantID, queue, place) WHERE number IS NOT NULL;
                CREATE INDEX callbackByEnd ON callback (endedAt) WHERE endedAt IS NOT NULL;
                """
        )
    }

    private static func indexCallbacksByState(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE INDEX callbackPending ON callback (tenantID, place)
                    WHERE number IS NOT NULL AND endedAt IS NULL;
                CREATE INDEX callbackEnded ON callback (tenantID, place)
                    WHERE number IS NOT NULL AND endedAt IS NOT NULL;
                """
        )
    }
}
