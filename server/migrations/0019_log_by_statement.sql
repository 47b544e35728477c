-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What every written row had to pay for: the feed's log is written once a statement, triggers are entered only for rows that they
-- have something to say about, and indexes hold no more than what is looked for.

DROP TRIGGER log_change ON record;
DROP FUNCTION log_change();

-- Whoever writes the audit of a change before its row gets the entry marked with the steps that it tells of (0018). Where the
-- audit is not there yet the entry tells of all the versions that it stands for: they are looked up when it is read.
CREATE FUNCTION log_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO change_log (province, city, county, town, type, record, version, op, steps)
    SELECT province, city, county, town, type, id, version, CASE WHEN deleted_at IS NULL THEN 'U' ELSE 'D' END,
           (SELECT CASE WHEN bool_or(is_step(audit.action, audit.type, audit.changes)) THEN entry.version
                        WHEN max(audit.version) = entry.version THEN 0 ELSE nullif(entry.version, 1) END
            FROM audit WHERE audit.record = entry.id AND audit.version <= entry.version AND audit.xid = pg_current_xact_id())
    FROM added AS entry;
    RETURN NULL;
END $$;
CREATE TRIGGER log_added AFTER INSERT ON record REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION log_added();

CREATE FUNCTION log_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO change_log (province, city, county, town, type, record, version, op, steps)
    SELECT province, city, county, town, type, id, version, CASE WHEN deleted_at IS NULL THEN 'U' ELSE 'D' END,
           (SELECT CASE WHEN bool_or(is_step(audit.action, audit.type, audit.changes)) THEN entry.version - after
                        WHEN max(audit.version) = entry.version THEN 0 ELSE nullif(entry.version - after, 1) END
            FROM audit
            WHERE audit.record = entry.id AND audit.version > after AND audit.version <= entry.version
            AND audit.xid = pg_current_xact_id())
    -- Passing on leaves the version as it is. (A full join, whose rows are the same, is never made by looking through one side
    -- for each row of the other.)
    FROM (SELECT became.*, least(was.version, became.version - 1) AS after FROM became FULL JOIN was USING (id)) AS entry;
    RETURN NULL;
END $$;
CREATE TRIGGER log_changed AFTER UPDATE ON record REFERENCING OLD TABLE AS was NEW TABLE AS became
    FOR EACH STATEMENT EXECUTE FUNCTION log_changed();

-- Before the entry of those whom it came to.
CREATE FUNCTION log_left() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO change_log (province, city, county, town, type, record, version, op)
    VALUES (nullif(OLD.province, NEW.province), nullif(OLD.city, NEW.city), nullif(OLD.county, NEW.county),
            nullif(OLD.town, NEW.town), OLD.type, OLD.id, NEW.version, 'L');
    RETURN NULL;
END $$;
CREATE TRIGGER log_left AFTER UPDATE ON record FOR EACH ROW
    WHEN (OLD.county <> NEW.county OR OLD.town IS DISTINCT FROM NEW.town) EXECUTE FUNCTION log_left();

-- Nothing but a filing of an enterprise, or what claims to be one, has anything to be guarded.
DROP TRIGGER guard_intake ON record;
CREATE TRIGGER guard_intake_of_new BEFORE INSERT ON record FOR EACH ROW
    WHEN (filer() IS NOT NULL OR NEW.filed_through IS NOT NULL) EXECUTE FUNCTION guard_intake();
CREATE TRIGGER guard_intake BEFORE UPDATE ON record FOR EACH ROW
    WHEN (filer() IS NOT NULL OR NEW.filed_through IS DISTINCT FROM OLD.filed_through) EXECUTE FUNCTION guard_intake();

-- A page reads the rows for their `steps` (0018), so that what these indexes had beside the key was of no use.
DROP INDEX change_log_county, change_log_city, change_log_province, change_log_town;
CREATE INDEX change_log_county ON change_log (county, xid, seq);
CREATE INDEX change_log_city ON change_log (city, xid, seq);
CREATE INDEX change_log_province ON change_log (province, xid, seq);
CREATE INDEX change_log_town ON change_log (town, xid, seq) WHERE town IS NOT NULL;

-- Room for the next version of a row beside it, which then needs no index.
ALTER TABLE record SET (fillfactor = 85);
