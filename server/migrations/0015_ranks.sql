-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Towns, as the rank below the county, and rights in a form that leaves the planner its indexes.

-- A town is entered when its first account is made; its code begins with that of the county.
CREATE FUNCTION enter_town(town text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO territory (unit, province, city, county)
    SELECT town, province, city, county FROM territory WHERE unit = left(town, 6) AND county = unit AND town ~ '^\d{9}$'
    ON CONFLICT DO NOTHING
$$;
REVOKE EXECUTE ON FUNCTION enter_town(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_town(text) TO jiaxin_service;

ALTER TABLE record ADD COLUMN town text GENERATED ALWAYS AS (CASE WHEN length(unit) = 9 THEN unit END) STORED;
ALTER TABLE change_log ADD COLUMN town text;
ALTER TABLE conflict ADD COLUMN town text;
ALTER TABLE audit ADD COLUMN town text;
ALTER TABLE snapshot ADD COLUMN town text;
ALTER TABLE snapshot DROP CONSTRAINT snapshot_check;
ALTER TABLE snapshot ADD CHECK (num_nonnulls(province, city, county, town) = 1);
CREATE INDEX record_town ON record (town, id) WHERE town IS NOT NULL;
CREATE INDEX change_log_town ON change_log (town, xid, seq) INCLUDE (record, version, op, type) WHERE town IS NOT NULL;

CREATE OR REPLACE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.county <> NEW.county OR OLD.town IS DISTINCT FROM NEW.town) THEN
        INSERT INTO change_log (province, city, county, town, type, record, version, op)
        VALUES (nullif(OLD.province, NEW.province), nullif(OLD.city, NEW.city), nullif(OLD.county, NEW.county),
                nullif(OLD.town, NEW.town), OLD.type, OLD.id, NEW.version, 'L');
    END IF;
    INSERT INTO change_log (province, city, county, town, type, record, version, op)
    VALUES (NEW.province, NEW.city, NEW.county, NEW.town, NEW.type, NEW.id, NEW.version,
            CASE WHEN NEW.deleted_at IS NULL THEN 'U' ELSE 'D' END);
    RETURN NULL;
END $$;

-- One of four ranks is set and decides by equality. Said with OR, the planner takes the ranks for ways to the rows, reads the
-- whole territory's log for each page and sorts it; a CASE is a plain filter behind the index that the statement's own
-- condition uses, and the settings are read once a statement.
DO $$
DECLARE
    name text;
    rank text;
    here text := '';
BEGIN
    FOREACH rank IN ARRAY ARRAY['town', 'county', 'city', 'province'] LOOP
        here := here || format(' WHEN (SELECT current_setting(''app.%1$s'', true)) <> '''' THEN %1$s = '
                               '(SELECT current_setting(''app.%1$s'', true))', rank);
    END LOOP;
    here := '(CASE' || here || ' ELSE false END)';
    FOREACH name IN ARRAY ARRAY['record', 'conflict', 'audit', 'change_log', 'snapshot'] LOOP
        IF name = 'snapshot' THEN
            EXECUTE 'ALTER POLICY territory_all ON snapshot USING ' || here;
            CONTINUE;
        END IF;
        EXECUTE format('ALTER POLICY territory_read ON %I USING %s', name, here);
        IF name <> 'change_log' THEN
            EXECUTE format('ALTER POLICY territory_add ON %I WITH CHECK %s', name, here);
        END IF;
        IF name IN ('record', 'conflict') THEN
            EXECUTE format('ALTER POLICY territory_change ON %I USING %s WITH CHECK %s', name, here, here);
        END IF;
    END LOOP;
END $$;

-- What the owner looks at for a caller (0011) is told apart by counties: a town may have its county's looked at.
CREATE OR REPLACE FUNCTION in_scope(province text, city text, county text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(county = current_setting('app.county', true), false) OR coalesce(city = current_setting('app.city', true), false)
        OR coalesce(province = current_setting('app.province', true), false)
        OR coalesce(county = left(nullif(current_setting('app.town', true), ''), 6), false)
$$;

-- Called stable, as to_char() is, it is a part of the statement; called immutable it was a call for each value, half of the
-- time of a page.
CREATE OR REPLACE FUNCTION instant_text(instant timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
