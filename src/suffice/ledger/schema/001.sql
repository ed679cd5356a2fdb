CREATE TABLE record (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    at         TEXT NOT NULL,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    label      TEXT NOT NULL,
    caller     TEXT NOT NULL,
    model      TEXT,
    place      TEXT,
    confidence REAL,
    threshold  REAL,
    ms         REAL NOT NULL,
    cpu_s      REAL NOT NULL,
    joules     REAL,
    price      REAL NOT NULL,
    bytes      INTEGER NOT NULL,
    why        TEXT NOT NULL,
    hash       TEXT NOT NULL
) STRICT;
CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER record_is_never_removed BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE INDEX record_by_time ON record (at);
