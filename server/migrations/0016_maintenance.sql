-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What a maintenance run may take away; see server/maintenance.h. The service cannot delete by itself: these functions run as
-- the owner, and none of them touches what is younger than 90 days, whatever they are asked.

-- Which transactions were before which time: entries of the log carry no time of their own.
CREATE TABLE feed_mark (
    at timestamptz PRIMARY KEY,
    horizon xid8 NOT NULL
);
GRANT SELECT, INSERT ON feed_mark TO jiaxin_service;

CREATE POLICY maintenance ON change_log TO jiaxin_owner USING (true) WITH CHECK (true);
CREATE POLICY maintenance ON record_file FOR SELECT TO jiaxin_owner USING (true);
CREATE POLICY maintenance_look ON snapshot FOR SELECT TO jiaxin_owner USING (true);
CREATE POLICY maintenance ON snapshot FOR DELETE TO jiaxin_owner USING (true);
CREATE INDEX record_file_sha256 ON record_file (sha256);
CREATE INDEX push_op_at ON push_op USING brin (at);

-- From here on a cursor from before is told to begin with a snapshot.
CREATE FUNCTION raise_floor(before timestamptz) RETURNS xid8
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE province SET floor = greatest(floor, coalesce(
        (SELECT horizon FROM feed_mark WHERE at < least(before, now() - interval '90 days') ORDER BY at DESC LIMIT 1), '0'))
    RETURNING floor
$$;

-- Below the floor only the newest entry of a record stays, and none that says that it was deleted or has left. A few thousand
-- rows at a time, since the feed waits for every transaction that writes.
CREATE FUNCTION thin_feed(of_county text, at_most int) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH below AS (
        SELECT ctid, op, row_number() OVER (PARTITION BY record ORDER BY xid DESC, seq DESC) AS age
        FROM change_log
        WHERE (county = of_county OR (of_county IS NULL AND county IS NULL)) AND xid < (SELECT floor FROM province)
    ), gone AS (
        DELETE FROM change_log
        WHERE ctid = ANY (ARRAY(SELECT ctid FROM below WHERE age > 1 OR op <> 'U' LIMIT at_most)) RETURNING 1
    )
    SELECT count(*) FROM gone
$$;

CREATE FUNCTION forget_operations(before timestamptz, at_most int) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (
        DELETE FROM push_op WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM push_op WHERE at < least(before, now() - interval '90 days') LIMIT at_most)) RETURNING 1
    )
    SELECT count(*) FROM gone
$$;

CREATE FUNCTION forget_snapshots(before timestamptz) RETURNS SETOF uuid
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM snapshot WHERE made_at < before RETURNING id
$$;

-- The digests of files that belong to a record, of those that begin with that byte.
CREATE FUNCTION known_files(first_byte int) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT encode(sha256, 'hex') FROM record_file
    WHERE sha256 >= set_byte('\x00', 0, first_byte)
    AND (first_byte = 255 OR sha256 < set_byte('\x00', 0, least(first_byte + 1, 255)))
$$;

REVOKE EXECUTE ON FUNCTION raise_floor(timestamptz), thin_feed(text, int), forget_operations(timestamptz, int),
    forget_snapshots(timestamptz), known_files(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION raise_floor(timestamptz), thin_feed(text, int), forget_operations(timestamptz, int),
    forget_snapshots(timestamptz), known_files(int) TO jiaxin_service;
