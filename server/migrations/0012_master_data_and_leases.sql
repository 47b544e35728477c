-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Master data that the province has put in the place of what the programs ship with: every version stays. Version 0 of a name is
-- the shipped one and has no row.
CREATE TABLE master_data (
    name text NOT NULL CHECK (name ~ '^[a-z0-9_.]{1,60}$'),
    version int NOT NULL CHECK (version > 0),
    content bytea NOT NULL,
    item jsonb NOT NULL,  -- what the province signed of it: name, version, SHA-256 and so on
    put_by text NOT NULL,
    put_at timestamptz NOT NULL,
    PRIMARY KEY (name, version)
);
ALTER TABLE master_data ENABLE ROW LEVEL SECURITY;
ALTER TABLE master_data FORCE ROW LEVEL SECURITY;
-- Everybody reads; only somebody of the province writes, and the next version alone.
CREATE POLICY all_read ON master_data FOR SELECT TO jiaxin_service USING (true);
CREATE FUNCTION newest_master_version(wanted text) RETURNS int LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(version), 0) FROM master_data WHERE name = wanted
$$;
CREATE POLICY province_add ON master_data FOR INSERT TO jiaxin_service
    WITH CHECK (nullif(current_setting('app.province', true), '') IS NOT NULL AND version = newest_master_version(name) + 1);
GRANT SELECT, INSERT ON master_data TO jiaxin_service;

-- Who may open a vault without the province, on which device and until when: what was handed out last.
CREATE TABLE offline_lease (
    device uuid NOT NULL REFERENCES device (id),
    account text NOT NULL REFERENCES account (name),
    password_of timestamptz NOT NULL,  -- account.changed_at as it was then
    issued_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    PRIMARY KEY (device, account)
);
GRANT SELECT, INSERT, UPDATE ON offline_lease TO jiaxin_service;
