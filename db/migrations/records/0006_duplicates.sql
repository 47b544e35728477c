-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What was said of pairs that may be one person or firm. No personal data: `compared` is a digest.

CREATE TABLE duplicate_verdict (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    record_type TEXT,
    first TEXT,
    second TEXT,
    verdict TEXT,
    compared TEXT,
    note TEXT
);
CREATE INDEX duplicate_verdict_pair ON duplicate_verdict (first, second) WHERE deleted_at IS NULL;
