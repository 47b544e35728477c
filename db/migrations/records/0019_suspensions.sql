-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Suspensions of certificates that come and go by themselves, as the office is told of them. Whether a worker's certificate is
-- suspended follows from more than the colour: the enterprise counts too.

ALTER TABLE worker_status ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0;

CREATE TABLE suspension_change (
    id INTEGER PRIMARY KEY,
    certificate TEXT NOT NULL,
    suspended INTEGER NOT NULL,
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    seen_by TEXT,
    seen_at TEXT
);
CREATE INDEX suspension_change_certificate ON suspension_change (certificate, id);
CREATE INDEX suspension_change_at ON suspension_change (at);
CREATE INDEX suspension_change_unseen ON suspension_change (id) WHERE seen_at IS NULL;

-- All statuses are judged anew, so that the office is told of what is suspended now.
DELETE FROM setting WHERE key = 'status_terms';
