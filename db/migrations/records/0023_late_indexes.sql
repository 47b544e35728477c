-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Indexes that a first load has put off, and how each is made again (db/store/late_indexes.h). Usually empty.
CREATE TABLE late_index (name TEXT PRIMARY KEY, sql TEXT NOT NULL) WITHOUT ROWID;
