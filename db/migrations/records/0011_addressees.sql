-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Who goes on with a record when it is in a state: the reviewer who returned it from there, or a colleague to whom it was
-- passed on. Everybody else of the role leaves it alone.

CREATE TABLE addressee (
    record TEXT NOT NULL,
    state TEXT NOT NULL,
    user TEXT NOT NULL,
    ground TEXT NOT NULL,
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (record, state)
) WITHOUT ROWID;
