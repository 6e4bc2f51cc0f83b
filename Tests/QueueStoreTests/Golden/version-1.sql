PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
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
INSERT INTO tenant VALUES(1,'acme',1,'{"outboundContext":"outbound"}',0,0,5,1,'test');
CREATE TABLE lastLease (number INTEGER NOT NULL) STRICT;
INSERT INTO lastLease VALUES(1);
CREATE TABLE fact (
    tenantID INTEGER NOT NULL REFERENCES tenant (id),
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    encoding INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (tenantID, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO fact VALUES(1,1,1000,1,'{"queueChanged":{"_0":"support","_1":{"agentRing":15,"maximumPlaces":10000,"musicClass":"default","rule":{"customerRing":30,"expiry":86400,"internationalPrefix":"00","key":"3","maximumAttempts":3,"maximumPending":1000,"modes":[],"numbers":{"allowedPrefixes":[],"maximumDigits":15,"minimumDigits":6,"refusedPrefixes":[]},"offerAfter":60,"outboundPrefix":"","retryInterval":300},"wrapUp":0}}}');
INSERT INTO fact VALUES(1,2,2000,1,'{"agentChanged":{"_0":"alice","_1":{"endpoint":"PJSIP/alice","isPaused":false,"queues":["support"]}}}');
INSERT INTO fact VALUES(1,3,3000,1,'{"joined":{"_0":1,"channel":{"id":"c1","node":"pbx1"},"queue":"support"}}');
INSERT INTO fact VALUES(1,4,4000,1,'{"callbackRequested":{"_0":1,"_1":"+491701234567","expiresAt":86400000}}');
INSERT INTO fact VALUES(1,5,5000,1,'{"joined":{"_0":2,"channel":{"id":"c2","node":"pbx1"},"queue":"support"}}');
CREATE TABLE snapshot (
    tenantID INTEGER PRIMARY KEY REFERENCES tenant (id),
    sequence INTEGER NOT NULL,
    encoding INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
INSERT INTO snapshot VALUES(1,3,1,'{"agents":{"alice":{"idleSince":2000,"missedRings":0,"occupation":{"idle":{}},"settings":{"endpoint":"PJSIP/alice","isPaused":false,"queues":["support"]}}},"departing":[],"name":"acme","nextPlace":2,"places":{"1":{"hold":{"live":{"_0":{"id":"c1","node":"pbx1"}}},"id":1,"joinedAt":3000,"queue":"support"}},"queues":{"support":{"agentRing":15,"maximumPlaces":10000,"musicClass":"default","rule":{"customerRing":30,"expiry":86400,"internationalPrefix":"00","key":"3","maximumAttempts":3,"maximumPending":1000,"modes":[],"numbers":{"allowedPrefixes":[],"maximumDigits":15,"minimumDigits":6,"refusedPrefixes":[]},"offerAfter":60,"outboundPrefix":"","retryInterval":300},"wrapUp":0}},"sequence":3,"settings":{"outboundContext":"outbound"}}');
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
INSERT INTO callback VALUES(1,1,'support',4000,'+491701234567',86400000,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO callback VALUES(1,2,'support',5000,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('tenant',1);
CREATE UNIQUE INDEX tenantByName ON tenant (name) WHERE isRemoved = 0;
CREATE INDEX callbackByQueue ON callback (tenantID, queue, place) WHERE number IS NOT NULL;
CREATE INDEX callbackByEnd ON callback (endedAt) WHERE endedAt IS NOT NULL;
COMMIT;
