-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Reviews of many filings with one opinion: what was drawn to be opened first, and what of it was. The seed, the draw and the
-- opinion stand in the audit; this is how far the work has come.

CREATE TABLE review_batch (
    seed TEXT PRIMARY KEY NOT NULL,
    type TEXT NOT NULL,
    user TEXT NOT NULL,
    drawn_at TEXT NOT NULL,
    percent INTEGER NOT NULL,
    ended INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE review_batch_item (
    seed TEXT NOT NULL,
    record TEXT NOT NULL,
    version INTEGER NOT NULL,
    sampled INTEGER NOT NULL,
    looked_at TEXT,
    done INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (seed, record)
) WITHOUT ROWID;

CREATE INDEX review_batch_item_record ON review_batch_item (record) WHERE sampled = 1 AND looked_at IS NULL;
