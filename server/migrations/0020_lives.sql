-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- A database that was restored forgets versions that it had given. If it gave the same numbers once more, an operation that was
-- made on a forgotten version would look as if its author had seen what others did since (docs/sync-faults.md, F8). So whatever
-- is changed in another life of the feed than before gets versions above all that were given in earlier ones.

-- life: the feed's epoch in which versions were given last. versions_after: the greatest that an earlier life can have given.
ALTER TABLE province ADD COLUMN life text NOT NULL DEFAULT '', ADD COLUMN versions_after bigint NOT NULL DEFAULT 0;

CREATE FUNCTION feed_epoch() RETURNS text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT left(encode(sha256(convert_to(system_identifier::text || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' ||
        feed::text, 'UTF8')), 'hex'), 32) FROM pg_control_system(), province
$$;

-- By the clock, since what an earlier life had counted to is what was forgotten: sixteen versions of a record a second.
CREATE FUNCTION versions_of_this_life() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE province SET life = feed_epoch(), versions_after = CASE WHEN life = '' THEN versions_after
        ELSE greatest(versions_after, (extract(epoch FROM clock_timestamp()) * 16)::bigint) END
        WHERE life <> feed_epoch();
    RETURN (SELECT versions_after FROM province);
END $$;

-- As in 0019, of entries that stand for the versions that were left out too.
CREATE OR REPLACE FUNCTION log_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO change_log (province, city, county, town, type, record, version, op, steps)
    SELECT province, city, county, town, type, id, version, CASE WHEN deleted_at IS NULL THEN 'U' ELSE 'D' END,
           (SELECT CASE WHEN bool_or(is_step(audit.action, audit.type, audit.changes)) THEN least(entry.version - after, 1000000)
                        WHEN max(audit.version) = entry.version THEN 0
                        ELSE nullif(least(entry.version - after, 1000000), 1) END
            FROM audit
            WHERE audit.record = entry.id AND audit.version > after AND audit.version <= entry.version
            AND audit.xid = pg_current_xact_id())
    FROM (SELECT became.*, least(was.version, became.version - 1) AS after FROM became FULL JOIN was USING (id)) AS entry;
    RETURN NULL;
END $$;
