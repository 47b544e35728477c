-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What is written in the same transaction as a record's row, and what the program keeps besides records.

-- Operations for the province, in the order in which they were made (sync.md §3.3).
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    op_id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    record TEXT NOT NULL,
    action TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    changes TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending'
);

-- Append-only and hash-chained: hash = SHA-256(previous hash || canonical row), see db/store/audit_log.h.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    unit TEXT NOT NULL,
    terminal TEXT NOT NULL,
    action TEXT NOT NULL,
    type TEXT,
    record TEXT,
    version INTEGER,
    reason TEXT,
    note TEXT,
    changes TEXT,
    hash BLOB NOT NULL
);
CREATE INDEX audit_record ON audit (record, seq) WHERE record IS NOT NULL;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

-- k: a suffix of a name, pinyin, initials, the tail of a number (db/search). kind: 0 enterprise, 1 worker, 2 certificate.
CREATE TABLE search_key (
    kind INTEGER NOT NULL,
    k TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (kind, k, record)
) WITHOUT ROWID;

-- How many live records there are, so that no list counts its rows.
CREATE TABLE state_count (
    type TEXT NOT NULL,
    unit TEXT NOT NULL,
    state TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (type, unit, state)
) WITHOUT ROWID;

-- The living status of each worker as computed by domain/rules/living_status on computed_on.
CREATE TABLE worker_status (
    worker INTEGER PRIMARY KEY REFERENCES worker (seq),
    colour INTEGER NOT NULL,
    nearest_end TEXT,
    ready INTEGER NOT NULL,
    lacking INTEGER NOT NULL,
    items TEXT NOT NULL,
    computed_on TEXT NOT NULL
);
CREATE INDEX worker_status_end ON worker_status (nearest_end, worker);
CREATE INDEX worker_status_colour ON worker_status (colour, nearest_end, worker);
CREATE INDEX worker_status_lacking ON worker_status (lacking, worker);

CREATE TABLE user (
    name TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    unit TEXT NOT NULL,
    roles TEXT NOT NULL,
    slot TEXT NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL
) WITHOUT ROWID;

-- What a user was typing: kept until it is saved or thrown away on purpose.
CREATE TABLE draft (
    user TEXT NOT NULL,
    key TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (user, key)
) WITHOUT ROWID;

-- The typed table of app/settings; scope is '' for the vault or a user's name.
CREATE TABLE setting (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (scope, key)
) WITHOUT ROWID;

-- Serials of certificates that this device may use (design.md §5); next is the first one that is free.
CREATE TABLE number_block (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL,
    year INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    next INTEGER NOT NULL,
    origin TEXT NOT NULL,
    UNIQUE (unit, year, first)
);

-- Issuing keys of this unit and keys of others that sign certificates; the private half only for our own.
CREATE TABLE signing_key (
    id TEXT PRIMARY KEY,
    algorithm TEXT NOT NULL,
    unit TEXT NOT NULL,
    public_key BLOB NOT NULL,
    private_key BLOB,
    state TEXT NOT NULL,
    created_at TEXT NOT NULL
) WITHOUT ROWID;

-- Notes that a reviewer pinned to single fields of a returned record.
CREATE TABLE pin (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    record TEXT NOT NULL,
    version INTEGER NOT NULL,
    field TEXT NOT NULL,
    note TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    resolved INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX pin_record ON pin (record, resolved);
