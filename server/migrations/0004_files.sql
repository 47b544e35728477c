-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What lies in the data directory. Only the column of a snapshot's own rank is set, so that it is seen at that rank alone.

CREATE TABLE snapshot (
    id uuid PRIMARY KEY,
    province text,
    city text,
    county text,
    cursor text NOT NULL,
    records bigint NOT NULL,
    frames jsonb NOT NULL,  -- [{sha256, size, records}]
    made_at timestamptz NOT NULL,
    CHECK (num_nonnulls(province, city, county) = 1)
);

-- A file on its way; how much of it is there is what the disk says.
CREATE TABLE upload (
    id uuid PRIMARY KEY,
    record uuid NOT NULL,
    sha256 bytea NOT NULL CHECK (length(sha256) = 32),
    size bigint NOT NULL CHECK (size > 0),
    begun_at timestamptz NOT NULL,
    UNIQUE (record, sha256)
);
-- A file that belongs to a record: whoever sees the record sees it, and nobody by its digest alone.
CREATE TABLE record_file (
    record uuid NOT NULL,
    sha256 bytea NOT NULL,
    size bigint NOT NULL,
    added_by text NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (record, sha256)
);

ALTER TABLE snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE snapshot FORCE ROW LEVEL SECURITY;
CREATE POLICY territory_all ON snapshot TO jiaxin_service
    USING (county = current_setting('app.county', true) OR city = current_setting('app.city', true)
           OR province = current_setting('app.province', true));

-- The policy of "record" decides within.
ALTER TABLE upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload FORCE ROW LEVEL SECURITY;
CREATE POLICY of_record ON upload TO jiaxin_service USING (EXISTS (SELECT FROM record WHERE record.id = upload.record));
ALTER TABLE record_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE record_file FORCE ROW LEVEL SECURITY;
CREATE POLICY of_record ON record_file TO jiaxin_service USING (EXISTS (SELECT FROM record WHERE record.id = record_file.record));

GRANT SELECT, INSERT, DELETE ON snapshot, upload TO jiaxin_service;
GRANT SELECT, INSERT ON record_file TO jiaxin_service;
