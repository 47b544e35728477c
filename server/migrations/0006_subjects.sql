-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Whom a record is about, as columns: under row-level security an index is used for plain equality of text alone, since an
-- operator on jsonb might tell of rows that are hidden.
ALTER TABLE record
    ADD COLUMN worker text GENERATED ALWAYS AS (fields->>'worker') STORED,
    ADD COLUMN enterprise text GENERATED ALWAYS AS (fields->>'enterprise') STORED,
    ADD COLUMN subject text GENERATED ALWAYS AS (fields->>'subject') STORED;
CREATE INDEX record_worker ON record (worker, type) WHERE worker IS NOT NULL;
CREATE INDEX record_enterprise ON record (enterprise, type) WHERE enterprise IS NOT NULL;
CREATE INDEX record_subject ON record (subject) WHERE subject IS NOT NULL;
