-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- The signed lists of certificates and cards that are not good any more: the newest of each authority's key.

CREATE TABLE status_list (
    key_id TEXT PRIMARY KEY NOT NULL,
    unit TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    entries INTEGER NOT NULL
) WITHOUT ROWID;

-- Sequence 0: every card of the number.
CREATE TABLE status_list_entry (
    number TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    key_id TEXT NOT NULL REFERENCES status_list (key_id),
    state TEXT NOT NULL,
    PRIMARY KEY (number, sequence, key_id)
) WITHOUT ROWID;
