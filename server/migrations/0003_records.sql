-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Records of every type in one table: what the fields are is said once, by the field lists of domain/records, through which
-- everything goes in. A field that this release does not know is kept and handed on as it came.

CREATE TABLE record (
    id uuid PRIMARY KEY,
    type text NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    state text NOT NULL,
    unit text NOT NULL,
    province text NOT NULL,
    city text NOT NULL,
    county text NOT NULL,
    source text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    fields jsonb NOT NULL,
    field_versions jsonb NOT NULL,  -- field → the version that changed it last
    FOREIGN KEY (unit, province, city, county) REFERENCES territory (unit, province, city, county)
);
CREATE INDEX record_county ON record (county, id);
CREATE INDEX record_city ON record (city, id);

-- The change feed. A reader takes the rows of its territory in order of (xid, seq) below pg_snapshot_xmin: every transaction
-- below it has ended, so that nothing can appear there later. There is no index on (xid, seq) alone on purpose: the planner
-- would walk it. An `L` row is for those whom a record left: their columns are set, the others are null.
CREATE TABLE change_log (
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    seq bigint GENERATED ALWAYS AS IDENTITY,
    province text,
    city text,
    county text,
    type text NOT NULL,
    record uuid NOT NULL,
    version bigint NOT NULL,
    op "char" NOT NULL CHECK (op IN ('U', 'D', 'L'))
);
CREATE INDEX change_log_county ON change_log (county, xid, seq) INCLUDE (record, version, op, type);
CREATE INDEX change_log_city ON change_log (city, xid, seq) INCLUDE (record, version, op, type);
CREATE INDEX change_log_province ON change_log (province, xid, seq) INCLUDE (record, version, op, type);

CREATE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.county <> NEW.county THEN
        INSERT INTO change_log (province, city, county, type, record, version, op)
        VALUES (nullif(OLD.province, NEW.province), nullif(OLD.city, NEW.city), OLD.county, OLD.type, OLD.id, NEW.version, 'L');
    END IF;
    INSERT INTO change_log (province, city, county, type, record, version, op)
    VALUES (NEW.province, NEW.city, NEW.county, NEW.type, NEW.id, NEW.version,
            CASE WHEN NEW.deleted_at IS NULL THEN 'U' ELSE 'D' END);
    RETURN NULL;
END $$;
CREATE TRIGGER log_change AFTER INSERT OR UPDATE ON record FOR EACH ROW EXECUTE FUNCTION log_change();

-- What was decided about each operation, so that it is applied once however often it comes.
CREATE TABLE push_op (
    op_id uuid PRIMARY KEY,
    body_hash bytea NOT NULL,
    unit text NOT NULL,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL DEFAULT now(),
    result jsonb
);

-- Both sides of a field that two people changed to different values: the record keeps `theirs` until somebody decides.
CREATE TABLE conflict (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    op_id uuid NOT NULL,
    type text NOT NULL,
    record uuid NOT NULL,
    field text NOT NULL,
    base_version bigint NOT NULL,
    server_version bigint NOT NULL,
    mine jsonb,
    theirs jsonb,
    made_by text NOT NULL,
    made_at text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    resolved_by text,
    resolved_at timestamptz,
    province text NOT NULL,
    city text NOT NULL,
    county text NOT NULL
);
CREATE INDEX conflict_record ON conflict (record);

-- Who did what; from here come the submitter and the reviewers of a record. Append-only for the service.
CREATE TABLE audit (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL,
    device uuid,
    action text NOT NULL,
    type text,
    record uuid,
    version bigint,
    changes jsonb,  -- field → [before, after]
    province text NOT NULL,
    city text NOT NULL,
    county text NOT NULL
);
CREATE INDEX audit_record ON audit (record, seq) WHERE record IS NOT NULL;

-- Rights, by equality at one of three ranks; the settings are SET LOCAL by the service in each transaction. Unset they are
-- null or empty, and no column ever is.
DO $$
DECLARE
    name text;
    here constant text := '(county = current_setting(''app.county'', true) OR city = current_setting(''app.city'', true) '
                          'OR province = current_setting(''app.province'', true))';
BEGIN
    FOREACH name IN ARRAY ARRAY['record', 'conflict', 'audit', 'change_log'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY territory_read ON %I FOR SELECT TO jiaxin_service USING %s', name, here);
        IF name <> 'change_log' THEN
            EXECUTE format('CREATE POLICY territory_add ON %I FOR INSERT TO jiaxin_service WITH CHECK %s', name, here);
        END IF;
        IF name IN ('record', 'conflict') THEN
            EXECUTE format('CREATE POLICY territory_change ON %I FOR UPDATE TO jiaxin_service USING %s WITH CHECK %s',
                           name, here, here);
        END IF;
    END LOOP;
END $$;
-- The log is written by the trigger alone, which runs as the owner.
CREATE POLICY log_write ON change_log FOR INSERT TO jiaxin_owner WITH CHECK (true);

GRANT SELECT, INSERT, UPDATE ON record, conflict TO jiaxin_service;
GRANT SELECT, INSERT ON audit TO jiaxin_service;
GRANT SELECT ON change_log TO jiaxin_service;
GRANT SELECT, INSERT ON push_op TO jiaxin_service;
GRANT UPDATE (result) ON push_op TO jiaxin_service;

CREATE FUNCTION instant_text(instant timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
