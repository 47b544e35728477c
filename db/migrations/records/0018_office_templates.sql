-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Certificate templates that the office brought in itself, every version: cards remember the one that they were printed with.
-- A sheet keeps the version of the card that it repeats, so that name and version say for all time what was drawn. The newest
-- version of a name is the one that is printed with, unless it is withdrawn.

CREATE TABLE office_template (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL,
    svg BLOB NOT NULL,
    card TEXT,
    card_version INTEGER,
    taken_by TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    withdrawn_by TEXT,
    withdrawn_at TEXT,
    UNIQUE (name, version)
);

-- The picture of the office's seal, PNG; templates have places for it.
CREATE TABLE office_seal (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    picture BLOB NOT NULL,
    taken_by TEXT NOT NULL,
    taken_at TEXT NOT NULL
);
