-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What was read off business licences, field by field, and where on the scan it stands.

CREATE TABLE licence_reading (
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
    enterprise TEXT,
    field TEXT,
    value TEXT,
    scan TEXT,
    page INTEGER,
    area TEXT,
    read_by TEXT,
    read_at TEXT
);

CREATE INDEX licence_reading_enterprise ON licence_reading (enterprise, seq) WHERE deleted_at IS NULL;
