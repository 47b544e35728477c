-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Moves of enterprises and workers to other units, to which both units have a say (domain.md §3.7).

CREATE TABLE transfer (
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
    worker TEXT,
    to_enterprise TEXT,
    from_unit TEXT,
    to_unit TEXT,
    asked_by TEXT,
    ground TEXT,
    note TEXT,
    answer TEXT
);

CREATE INDEX transfer_enterprise ON transfer (enterprise);
CREATE INDEX transfer_worker ON transfer (worker);
CREATE INDEX transfer_state ON transfer (state, seq);
