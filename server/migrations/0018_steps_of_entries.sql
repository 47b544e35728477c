-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Each entry of the feed says whether steps of a workflow made it, so that a page looks them up only where there are any.

-- Of so many last versions, the entry's own among them, the audit has steps to tell; 0: none. Null in entries from before: then
-- it is not known, and the entry's own version is looked up.
ALTER TABLE change_log ADD COLUMN steps int;

-- What the feed tells of an audit's row: passing on, changes of the state but for entering what was not there before, and
-- entering and mending where that hands a record in (domain/workflow, Entering::Submits).
CREATE FUNCTION is_step(action text, type text, changes jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN action = 'pass_on'
    OR (changes ? 'state' AND (changes->'state'->>0 IS NOT NULL OR action NOT IN ('create', 'import', 'print')))
    OR (action IN ('create', 'edit', 'import') AND type IN ('penalty', 'list_entry', 'objection'));

CREATE POLICY log_look ON audit FOR SELECT TO jiaxin_owner USING (true);

CREATE OR REPLACE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    after bigint := 0;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        -- Passing on leaves the version as it is.
        after := least(OLD.version, NEW.version - 1);
        IF OLD.county <> NEW.county OR OLD.town IS DISTINCT FROM NEW.town THEN
            INSERT INTO change_log (province, city, county, town, type, record, version, op)
            VALUES (nullif(OLD.province, NEW.province), nullif(OLD.city, NEW.city), nullif(OLD.county, NEW.county),
                    nullif(OLD.town, NEW.town), OLD.type, OLD.id, NEW.version, 'L');
        END IF;
    END IF;
    -- One entry may stand for several versions: operations of one push are written at once.
    INSERT INTO change_log (province, city, county, town, type, record, version, op, steps)
    SELECT NEW.province, NEW.city, NEW.county, NEW.town, NEW.type, NEW.id, NEW.version,
           CASE WHEN NEW.deleted_at IS NULL THEN 'U' ELSE 'D' END,
           CASE WHEN bool_or(is_step(audit.action, audit.type, audit.changes)) THEN NEW.version - after
                WHEN max(audit.version) = NEW.version THEN 0 END
    FROM audit
    WHERE audit.record = NEW.id AND audit.version > after AND audit.version <= NEW.version AND audit.xid = pg_current_xact_id();
    RETURN NULL;
END $$;

-- At the transaction's end, when its audit is written, in whatever order. (A migration that changes records and then their table
-- says SET CONSTRAINTS ALL IMMEDIATE in between.)
DROP TRIGGER log_change ON record;
CREATE CONSTRAINT TRIGGER log_change AFTER INSERT OR UPDATE ON record DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION log_change();
