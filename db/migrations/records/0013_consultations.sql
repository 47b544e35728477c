-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Questions between the county and the city about a record, and their answers.

CREATE TABLE consultation (
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
    subject_type TEXT,
    subject TEXT,
    from_unit TEXT,
    to_unit TEXT,
    question TEXT,
    asked_by TEXT,
    answer TEXT,
    answered_by TEXT,
    answered_at TEXT
);

CREATE INDEX consultation_subject ON consultation (subject, seq) WHERE deleted_at IS NULL;
CREATE INDEX consultation_state ON consultation (state, seq);
