-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What the province knows, what it was told and what it answered (docs/sync.md).

-- An operation says what it changed from, who gave which reason, and what became of it. state: pending, applied, merged,
-- conflict, rejected, settled (a conflict or a refusal on which somebody has decided). on_top: the row of the record is the
-- province's with this operation on top. sent_base: the base version that was sent; from then on the operation does not change.
ALTER TABLE outbox ADD COLUMN before TEXT NOT NULL DEFAULT '{}';
ALTER TABLE outbox ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN terminal TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN on_top INTEGER NOT NULL DEFAULT 1;
ALTER TABLE outbox ADD COLUMN sent_base INTEGER;
ALTER TABLE outbox ADD COLUMN sent_at TEXT;
ALTER TABLE outbox ADD COLUMN answered_at TEXT;
ALTER TABLE outbox ADD COLUMN version INTEGER;
ALTER TABLE outbox ADD COLUMN answer TEXT;
ALTER TABLE outbox ADD COLUMN receipt INTEGER REFERENCES sync_receipt (id);
ALTER TABLE outbox ADD COLUMN sequence INTEGER;
-- From now on base_version counts the province's versions, of which it has given none yet; what was before stands in the audit.
UPDATE outbox SET before = coalesce((SELECT json_group_object(change.key, json(change.value -> '$[0]'))
    FROM audit, json_each(audit.changes) AS change
    WHERE audit.record = outbox.record AND audit.version = outbox.base_version + 1), '{}'), base_version = 0
    WHERE base_version > 0;
CREATE INDEX outbox_record ON outbox (record, seq);
CREATE INDEX outbox_waiting ON outbox (seq) WHERE state = 'pending';
CREATE INDEX outbox_open ON outbox (state, seq) WHERE state IN ('conflict', 'rejected');
CREATE INDEX outbox_day ON outbox (made_at);

-- The version of the province on which a record's row rests, where it is another than the row's own: operations lie on top, or
-- did. content: the record as the province has it, null where the row says the same; version 0: the province has not got it.
CREATE TABLE sync_base (
    record TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT
) WITHOUT ROWID;

-- What this release cannot keep in columns, as it came: fields and values that it does not know, records of unknown types.
CREATE TABLE sync_extra (
    record TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL
) WITHOUT ROWID;

-- The province, as this device was enrolled with it; one row. certificate, authorities: PEM. province_key:
-- SubjectPublicKeyInfo of receipts, status lists and key certificates.
CREATE TABLE sync_server (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    url TEXT NOT NULL,
    device TEXT NOT NULL,
    unit TEXT NOT NULL,
    certificate TEXT NOT NULL,
    private_key BLOB NOT NULL,
    authorities TEXT NOT NULL,
    province_key BLOB,
    not_after TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    enrolled_by TEXT NOT NULL,
    contact_at TEXT,          -- the last time that the province let us in, by its own clock
    contact_here TEXT,        -- the same by ours
    seen_at TEXT,             -- the latest time that our clock has shown since
    frozen TEXT NOT NULL DEFAULT ''   -- why nobody works any more: revoked, disabled, lease
);

-- How far each territory was read. snapshot: the manifest while one is being taken in, frame: how many of it are.
CREATE TABLE sync_cursor (
    unit TEXT PRIMARY KEY,
    cursor TEXT NOT NULL DEFAULT '',
    read_at TEXT,
    snapshot TEXT,
    frame INTEGER NOT NULL DEFAULT 0,
    cause TEXT NOT NULL DEFAULT ''    -- of the snapshot: first, resync, too_old
) WITHOUT ROWID;
-- The ids of a snapshot that replaces what is here, to see afterwards what is gone.
CREATE TABLE sync_seen (record TEXT PRIMARY KEY) WITHOUT ROWID;

-- Signed by the province: which operations it has taken in. operations: its list as it came.
CREATE TABLE sync_receipt (
    id INTEGER PRIMARY KEY,
    key_id TEXT NOT NULL,
    operations TEXT NOT NULL,
    signature TEXT NOT NULL,
    received_at TEXT NOT NULL
);

-- What cannot be settled without a person. kind: fields, deleted, state, duplicate. base, mine, theirs: objects of values by
-- field (duplicate: theirs has `record`).
CREATE TABLE sync_conflict (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    op_id TEXT NOT NULL,
    type TEXT NOT NULL,
    record TEXT NOT NULL,
    base TEXT NOT NULL,
    mine TEXT NOT NULL,
    theirs TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    terminal TEXT NOT NULL,
    their_version INTEGER NOT NULL,
    their_at TEXT NOT NULL,
    found_at TEXT NOT NULL,
    decision TEXT NOT NULL DEFAULT '',   -- mine, theirs, mixed; empty: open
    decided_by TEXT NOT NULL DEFAULT '',
    decided_at TEXT NOT NULL DEFAULT '',
    UNIQUE (op_id, kind)
);
CREATE INDEX sync_conflict_open ON sync_conflict (found_at) WHERE decision = '';
CREATE INDEX sync_conflict_record ON sync_conflict (record);

-- What somebody is to be told: merged, lost (their value was not kept), rejected. fields: names, separated by commas.
CREATE TABLE sync_notice (
    id INTEGER PRIMARY KEY,
    user TEXT NOT NULL,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    record TEXT NOT NULL,
    fields TEXT NOT NULL,
    at TEXT NOT NULL,
    read_at TEXT
);
CREATE INDEX sync_notice_unread ON sync_notice (user, id) WHERE read_at IS NULL;

-- Photos and scans on their way. state: waiting, done, missing (nobody has it), refused.
CREATE TABLE sync_file (
    direction TEXT NOT NULL,
    record TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    tries INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (direction, record, sha256)
) WITHOUT ROWID;
CREATE INDEX sync_file_waiting ON sync_file (direction, tries, record) WHERE state = 'waiting';

-- The attempts of late, the newest last.
CREATE TABLE sync_pass (
    id INTEGER PRIMARY KEY,
    begun_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    user TEXT NOT NULL,
    summary TEXT NOT NULL
);

-- What comes from another office may be a second record of the same person, number or card: that is for people to settle, and
-- must not stop the feed. Whoever enters one here is still refused, by the store.
DROP INDEX worker_document;
DROP INDEX enterprise_credit_code;
DROP INDEX unit_code;
DROP INDEX certificate_number;
DROP INDEX card_sequence;
CREATE INDEX worker_document ON worker (document_number, document_type) WHERE deleted_at IS NULL;
CREATE INDEX enterprise_credit_code ON enterprise (credit_code) WHERE deleted_at IS NULL AND credit_code IS NOT NULL;
CREATE INDEX unit_code ON unit (code);
CREATE INDEX certificate_number ON certificate (number);
CREATE INDEX card_sequence ON card (certificate, sequence);
