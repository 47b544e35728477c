-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- A stored status says until when it is right, so that midnight concerns only those for whom something changes; enterprises have
-- one too. What is stored already has an older basis and is worked out anew once.

ALTER TABLE worker_status ADD COLUMN basis INTEGER NOT NULL DEFAULT -1;
ALTER TABLE worker_status ADD COLUMN due_at TEXT NOT NULL DEFAULT '';
CREATE INDEX worker_status_due ON worker_status (basis, due_at, worker);

CREATE TABLE enterprise_status (
    enterprise INTEGER PRIMARY KEY REFERENCES enterprise (seq),
    colour INTEGER NOT NULL,
    nearest_end TEXT NOT NULL,
    basis INTEGER NOT NULL,
    due_at TEXT NOT NULL
);
CREATE INDEX enterprise_status_end ON enterprise_status (nearest_end, enterprise);
CREATE INDEX enterprise_status_colour ON enterprise_status (colour, nearest_end, enterprise);
CREATE INDEX enterprise_status_due ON enterprise_status (basis, due_at, enterprise);

INSERT INTO enterprise_status (enterprise, colour, nearest_end, basis, due_at)
    SELECT seq, 2, '9999-12-31', -1, '' FROM enterprise WHERE deleted_at IS NULL;
