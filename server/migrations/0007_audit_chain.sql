-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- The audit's rows of each unit in a chain: hash = SHA-256(previous hash || the row as text), see server/audit_chain.h. Made a
-- moment later and below the feed's horizon, so that nobody who writes waits for anybody.
CREATE INDEX audit_county ON audit (county, xid, seq);
CREATE TABLE audit_chain (
    county text NOT NULL,
    place bigint NOT NULL CHECK (place > 0),
    xid xid8 NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (county, place),
    UNIQUE (seq)
);
ALTER TABLE audit_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_chain FORCE ROW LEVEL SECURITY;
CREATE POLICY county_all ON audit_chain TO jiaxin_service USING (county = current_setting('app.county', true));
GRANT SELECT, INSERT ON audit_chain TO jiaxin_service;
