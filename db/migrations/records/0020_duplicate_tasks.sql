-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Tasks that the province raises where one document is held by workers of two counties.

CREATE TABLE duplicate_task (
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
    worker TEXT,
    other_unit TEXT,
    other_name TEXT,
    other_number TEXT,
    pair TEXT,
    verdict TEXT,
    judged_by TEXT,
    note TEXT
);
CREATE INDEX duplicate_task_worker ON duplicate_task (worker, seq) WHERE deleted_at IS NULL;
