-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- One document held by workers of two counties raises a task for both. The look across territories is taken by functions of the
-- owner; the service's role reads neither table, and no function gives anything back of another territory: what a unit gets is a
-- record of its own, with what may be seen outside a territory.

-- Who is meant: SHA-256 of the document's type and normalised number (domain/rules/duplicates), and how another unit may see it.
CREATE TABLE person_key (
    worker uuid PRIMARY KEY,
    key bytea NOT NULL CHECK (length(key) = 32),
    unit text NOT NULL REFERENCES territory (unit),
    shown_name text NOT NULL,
    shown_number text NOT NULL
);
CREATE INDEX person_key_key ON person_key (key);

-- Every pair once, with the task of each side; without a verdict it is open. A verdict holds while the key is the same.
CREATE TABLE duplicate_pair (
    first uuid NOT NULL,
    second uuid NOT NULL,
    id uuid NOT NULL,
    key bytea NOT NULL,
    first_task uuid NOT NULL UNIQUE,
    second_task uuid NOT NULL UNIQUE,
    verdict text,
    PRIMARY KEY (first, second),
    CHECK (first < second)
);
CREATE INDEX duplicate_pair_second ON duplicate_pair (second);

CREATE POLICY task_read ON record FOR SELECT TO jiaxin_owner USING (type = 'duplicate_task');
CREATE POLICY task_add ON record FOR INSERT TO jiaxin_owner WITH CHECK (type = 'duplicate_task');
CREATE POLICY task_change ON record FOR UPDATE TO jiaxin_owner USING (type = 'duplicate_task') WITH CHECK (type = 'duplicate_task');
CREATE POLICY task_add ON audit FOR INSERT TO jiaxin_owner WITH CHECK (type = 'duplicate_task');

-- Version 7 of RFC 9562, as every record's id.
CREATE FUNCTION time_ordered_id(at timestamptz) RETURNS uuid LANGUAGE plpgsql VOLATILE SET search_path = public, pg_temp AS $$
DECLARE
    bytes bytea := uuid_send(gen_random_uuid());
    millis constant bytea := substr(int8send(floor(extract(epoch FROM at) * 1000)::bigint), 3);
BEGIN
    bytes := millis || substr(bytes, 7);
    RETURN encode(set_byte(bytes, 6, (get_byte(bytes, 6) & 15) | 112), 'hex')::uuid;
END $$;

-- Whether the caller of a function of the owner may touch a row of that place.
CREATE FUNCTION in_scope(province text, city text, county text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(county = current_setting('app.county', true), false) OR coalesce(city = current_setting('app.city', true), false)
        OR coalesce(province = current_setting('app.province', true), false)
$$;

CREATE FUNCTION audit_task(task public.record, what text, at timestamptz, before text) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
    INSERT INTO audit (at, actor, action, type, record, version, changes, province, city, county)
    VALUES (at, 'province', what, task.type, task.id, task.version, jsonb_build_object('state', jsonb_build_array(before, task.state)),
            task.province, task.city, task.county)
$$;

CREATE FUNCTION add_task(task uuid, pair uuid, own person_key, other person_key, at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    fields constant jsonb := jsonb_build_object('worker', own.worker, 'other_unit', other.unit, 'other_name', other.shown_name,
                                                'other_number', other.shown_number, 'pair', pair);
    added public.record;
BEGIN
    INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, updated_at, fields, field_versions)
    SELECT task, 'duplicate_task', 1, 'open', place.unit, place.province, place.city, place.county, 'sync', at, at, fields,
           (SELECT jsonb_object_agg(name, 1) FROM jsonb_object_keys(fields || '{"state": 0, "unit": 0}') AS name)
    FROM territory AS place WHERE place.unit = own.unit
    RETURNING * INTO added;
    PERFORM audit_task(added, 'raise', at, NULL);
END $$;

-- The pair is none any more: its tasks are taken back, and nothing was said of it.
CREATE FUNCTION drop_pair(gone duplicate_pair, at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    task public.record;
BEGIN
    IF gone.verdict IS NULL THEN
        FOR task IN UPDATE record AS r SET deleted_at = at, updated_at = at, version = r.version + 1
                    WHERE r.id IN (gone.first_task, gone.second_task) AND r.deleted_at IS NULL RETURNING r.* LOOP
            PERFORM audit_task(task, 'delete', at, task.state);
        END LOOP;
    END IF;
    DELETE FROM duplicate_pair AS p WHERE p.first = gone.first AND p.second = gone.second;
END $$;

-- Workers that were made or changed in this transaction: [{worker, key, name, number}], key null where there is none any more.
-- Whoever comes second with a key waits for the first one's end, and then sees it: exactly one pair, in whatever order.
CREATE FUNCTION note_persons(persons jsonb, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    place public.record;
    was person_key;
    own person_key;
    other person_key;
    pair duplicate_pair;
    one constant jsonb[] := ARRAY(SELECT p FROM jsonb_array_elements(persons) AS p ORDER BY p->>'worker');
    each jsonb;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(held.key, 11)) FROM (
        SELECT p->>'key' AS key FROM jsonb_array_elements(persons) AS p WHERE p->>'key' IS NOT NULL
        UNION SELECT encode(k.key, 'hex') FROM jsonb_array_elements(persons) AS p JOIN person_key AS k ON k.worker = (p->>'worker')::uuid
        ORDER BY 1) AS held;
    FOREACH each IN ARRAY one LOOP
        SELECT * INTO place FROM record WHERE id = (each->>'worker')::uuid AND type = 'worker'
            AND (in_scope(province, city, county) OR filed_through = filer());
        CONTINUE WHEN NOT FOUND;
        SELECT * INTO was FROM person_key WHERE worker = place.id;
        DELETE FROM person_key WHERE worker = place.id;
        own := NULL;
        IF each->>'key' IS NOT NULL AND place.deleted_at IS NULL THEN
            INSERT INTO person_key (worker, key, unit, shown_name, shown_number)
            VALUES (place.id, decode(each->>'key', 'hex'), place.unit, each->>'name', each->>'number') RETURNING * INTO own;
        END IF;
        FOR pair IN SELECT * FROM duplicate_pair WHERE first = place.id OR second = place.id LOOP
            IF own.key IS NULL OR own.key <> pair.key OR (pair.verdict IS NULL AND own.unit <> was.unit) THEN
                PERFORM drop_pair(pair, at);
            END IF;
        END LOOP;
        FOR other IN SELECT k.* FROM person_key AS k JOIN territory AS there ON there.unit = k.unit
                     WHERE k.key = own.key AND k.worker <> own.worker AND there.county <> place.county ORDER BY k.worker LOOP
            INSERT INTO duplicate_pair (first, second, id, key, first_task, second_task)
            VALUES (least(own.worker, other.worker), greatest(own.worker, other.worker), time_ordered_id(at), own.key,
                    time_ordered_id(at), time_ordered_id(at))
            ON CONFLICT DO NOTHING RETURNING * INTO pair;
            IF FOUND THEN
                PERFORM add_task(CASE WHEN pair.first = own.worker THEN pair.first_task ELSE pair.second_task END, pair.id, own, other, at);
                PERFORM add_task(CASE WHEN pair.first = own.worker THEN pair.second_task ELSE pair.first_task END, pair.id, other, own, at);
            END IF;
        END LOOP;
    END LOOP;
END $$;

-- A task of the caller's territory was closed with a verdict: so is the other unit's, which learns the verdict and whose it is.
CREATE FUNCTION close_pair(task uuid, at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    own public.record;
    twin public.record;
    pair duplicate_pair;
    said jsonb;
BEGIN
    SELECT * INTO own FROM record WHERE id = task AND type = 'duplicate_task' AND state = 'closed' AND in_scope(province, city, county);
    IF NOT FOUND THEN
        RETURN;
    END IF;
    UPDATE duplicate_pair AS p SET verdict = own.fields->>'verdict'
    WHERE (p.first_task = task OR p.second_task = task) AND p.verdict IS NULL RETURNING * INTO pair;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    said := jsonb_build_object('verdict', own.fields->'verdict', 'judged_by', own.unit);
    UPDATE record AS r SET state = 'closed', updated_at = at, version = r.version + 1, fields = r.fields || said,
        field_versions = r.field_versions || jsonb_build_object('state', r.version + 1, 'verdict', r.version + 1, 'judged_by', r.version + 1)
    WHERE r.id = CASE WHEN task = pair.first_task THEN pair.second_task ELSE pair.first_task END AND r.state = 'open'
    RETURNING * INTO twin;
    IF FOUND THEN
        PERFORM audit_task(twin, 'close', at, 'open');
    END IF;
END $$;

-- Live workers that nobody has noted yet, as those from before this table; of the caller's scope.
CREATE FUNCTION unnoted_workers(after uuid, most int) RETURNS TABLE (worker uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.id FROM record AS r WHERE r.type = 'worker' AND r.deleted_at IS NULL AND in_scope(r.province, r.city, r.county)
        AND r.id > after AND NOT EXISTS (SELECT FROM person_key AS k WHERE k.worker = r.id)
    ORDER BY r.id LIMIT most
$$;

REVOKE EXECUTE ON FUNCTION time_ordered_id(timestamptz), audit_task(public.record, text, timestamptz, text),
    add_task(uuid, uuid, person_key, person_key, timestamptz), drop_pair(duplicate_pair, timestamptz),
    note_persons(jsonb, timestamptz), close_pair(uuid, timestamptz), unnoted_workers(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_persons(jsonb, timestamptz), close_pair(uuid, timestamptz), unnoted_workers(uuid, int) TO jiaxin_service;
