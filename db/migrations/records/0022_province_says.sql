-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What the province says of certificates that were issued without it, and what others did at other computers.

-- 现场预发: of a certificate that was issued without contact, the newest of its cards that was judged. verdict:
-- provisional, countersigned, recalled, refused (nothing is settled, and it is asked again). document: signed by the province.
CREATE TABLE countersignature (
    certificate TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    document TEXT,
    told_at TEXT NOT NULL
) WITHOUT ROWID;

-- Steps that were taken elsewhere, as the feed told of them, in the order in which they came. after_seq: the newest row of our
-- audit then, behind which the step stands in the record's history. changes: field → [before, after] as in the audit. user: empty
-- where the province named nobody, as with an edit that came along.
CREATE TABLE foreign_step (
    seq INTEGER PRIMARY KEY,
    record TEXT NOT NULL,
    place INTEGER NOT NULL,   -- the province's number of the step; of an edit the version, negative
    type TEXT NOT NULL,
    version INTEGER NOT NULL, -- of the row here when it came
    action TEXT NOT NULL,
    changes TEXT NOT NULL,
    user TEXT NOT NULL,
    unit TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    at TEXT NOT NULL,         -- by the province's clock
    after_seq INTEGER NOT NULL,
    UNIQUE (record, place)
);
-- Those who took them, as the province shows them.
CREATE TABLE foreign_person (user TEXT PRIMARY KEY, name TEXT NOT NULL, unit TEXT NOT NULL) WITHOUT ROWID;

-- What a reviewer tied to fields, and to whom somebody passed a matter on, goes with the operation.
ALTER TABLE outbox ADD COLUMN pins TEXT;
ALTER TABLE outbox ADD COLUMN addressee TEXT NOT NULL DEFAULT '';
