-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Run as jiaxin_owner. The service itself (jiaxin_service) owns nothing and bypasses nothing; what it may do is granted here.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO jiaxin_service;

CREATE TABLE schema_step (
    version int PRIMARY KEY,
    done_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON schema_step TO jiaxin_service;

-- One row. `feed` is random: with the cluster's identity and timeline it makes the feed's epoch, so that a database that was
-- restored or copied is told from the one that cursors were made by. Log rows with a transaction below `floor` may be gone.
CREATE TABLE province (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    feed uuid NOT NULL DEFAULT gen_random_uuid(),
    floor xid8 NOT NULL DEFAULT '0'
);
INSERT INTO province DEFAULT VALUES;
GRANT SELECT ON province TO jiaxin_service;

-- Where each unit lies, entered from the program's own list (domain/rules/divisions) at each migration.
CREATE TABLE territory (
    unit text PRIMARY KEY,
    province text NOT NULL CHECK (province <> ''),
    city text NOT NULL CHECK (city <> ''),
    county text NOT NULL CHECK (county <> ''),
    UNIQUE (unit, province, city, county)
);
GRANT SELECT ON territory TO jiaxin_service;
