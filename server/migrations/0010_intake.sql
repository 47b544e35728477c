-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- Accounts of enterprises, which see and change their own filings alone. The setting `app.enterprise` stands for such a caller
-- instead of a territory; whose it is, the database decides row by row, and which step may be taken as well.

-- Bound to one enterprise for good; its record may be yet to be filed, under the id that was kept for it.
ALTER TABLE account
    ADD COLUMN enterprise uuid,
    ADD CONSTRAINT account_kind CHECK ((enterprise IS NOT NULL) = ('enterprise' = ANY (roles))
                                       AND (enterprise IS NULL OR cardinality(roles) = 1));
CREATE INDEX account_enterprise ON account (enterprise) WHERE enterprise IS NOT NULL;
CREATE FUNCTION keep_account_kind() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.enterprise IS DISTINCT FROM OLD.enterprise THEN
        RAISE EXCEPTION 'an account stays whose it is' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_account_kind BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION keep_account_kind();

-- What was said with a step: {reason, note, pins}.
ALTER TABLE audit ADD COLUMN said jsonb;

-- The enterprise through whose account a record came in.
ALTER TABLE record ADD COLUMN filed_through text CHECK (filed_through <> '');
CREATE INDEX record_filed_through ON record (filed_through, id) WHERE filed_through IS NOT NULL;

-- The steps of an enterprise, as domain/workflow/intake has them; '' before: the record is not there yet.
CREATE TABLE intake_step (
    type text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    PRIMARY KEY (type, before, after)
);
INSERT INTO intake_step (type, before, after) VALUES
    ('enterprise', '', 'draft'), ('enterprise', 'draft', 'draft'), ('enterprise', 'returned', 'returned'),
    ('enterprise', 'draft', 'submitted'), ('enterprise', 'returned', 'submitted'), ('enterprise', 'returned', 'county_approved'),
    ('worker', '', 'draft'), ('worker', 'draft', 'draft'),
    ('reward', '', 'draft'), ('reward', 'draft', 'draft'), ('reward', 'returned', 'returned'),
    ('reward', 'draft', 'submitted'), ('reward', 'returned', 'submitted'),
    ('objection', '', 'received'), ('attachment', '', 'stored');
GRANT SELECT ON intake_step TO jiaxin_service;

-- Null for everybody but an enterprise's account. Text and uuid, so that each column is compared by its own index.
CREATE FUNCTION filer() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.enterprise', true), '');

CREATE POLICY filer_read ON record FOR SELECT TO jiaxin_service USING (
    filed_through = filer() OR id = filer()::uuid
    -- What everybody may read of the enterprise, so that it can object to it.
    OR (enterprise = filer() AND type IN ('penalty', 'list_entry') AND state IN ('in_publicity', 'listed')));
CREATE POLICY filer_add ON record FOR INSERT TO jiaxin_service WITH CHECK (
    filed_through = filer() AND (type <> 'enterprise' OR id = filer()::uuid)
    AND (type NOT IN ('worker', 'reward') OR enterprise = filer()));
CREATE POLICY filer_change ON record FOR UPDATE TO jiaxin_service
    USING (filed_through = filer() OR id = filer()::uuid)
    WITH CHECK ((filed_through = filer() OR id = filer()::uuid) AND (type NOT IN ('worker', 'reward') OR enterprise = filer()));

CREATE FUNCTION is_own_filing(wanted uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT filer() IS NOT NULL AND EXISTS (SELECT FROM record WHERE id = wanted AND (filed_through = filer() OR id = filer()::uuid))
$$;
CREATE POLICY filer_read ON audit FOR SELECT TO jiaxin_service USING (filer() IS NOT NULL AND is_own_filing(record));
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['audit', 'conflict'] LOOP
        EXECUTE format('CREATE POLICY filer_add ON %I FOR INSERT TO jiaxin_service WITH CHECK (filer() IS NOT NULL AND '
                       'is_own_filing(record) AND county = (SELECT county FROM record AS r WHERE r.id = %I.record))', name, name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['upload', 'record_file'] LOOP
        EXECUTE format('CREATE POLICY filer_own ON %I AS RESTRICTIVE TO jiaxin_service '
                       'USING (filer() IS NULL OR is_own_filing(record))', name);
    END LOOP;
END $$;
-- What an office has laid beside a filing is the office's.
CREATE POLICY filer_files ON record_file AS RESTRICTIVE TO jiaxin_service USING (
    filer() IS NULL OR added_by IN (SELECT name FROM account WHERE account.enterprise = filer()::uuid));

-- What a policy cannot see: the row as it was, and others that the new one names.
CREATE FUNCTION guard_intake() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    allowed boolean;
BEGIN
    -- What the province's own functions write, whoever's push they serve.
    IF current_user = 'jiaxin_owner' THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        allowed := NEW.filed_through IS NOT DISTINCT FROM OLD.filed_through;
    ELSE
        allowed := NEW.filed_through IS NOT DISTINCT FROM filer();
    END IF;
    IF allowed AND filer() IS NOT NULL THEN
        allowed := EXISTS (SELECT FROM intake_step AS step WHERE step.type = NEW.type AND step.after = NEW.state
                           AND step.before = CASE WHEN TG_OP = 'UPDATE' THEN OLD.state ELSE '' END);
        IF allowed AND TG_OP = 'UPDATE' THEN
            allowed := NEW.id = OLD.id AND NEW.type = OLD.type AND NEW.unit = OLD.unit AND NEW.source = OLD.source
                       AND OLD.deleted_at IS NULL
                       AND (NEW.deleted_at IS NULL OR (NEW.type IN ('worker', 'reward') AND OLD.state = 'draft'));
        ELSIF allowed THEN
            allowed := NEW.source = 'enterprise' AND NEW.deleted_at IS NULL AND NEW.unit = CASE NEW.type
                WHEN 'enterprise' THEN (SELECT unit FROM account WHERE enterprise = filer()::uuid ORDER BY name LIMIT 1)
                ELSE (SELECT unit FROM record WHERE id = filer()::uuid) END;
            IF allowed AND NEW.type = 'objection' THEN
                allowed := EXISTS (SELECT FROM record WHERE id::text = NEW.fields->>'subject' AND type = NEW.fields->>'subject_type');
            ELSIF allowed AND NEW.type = 'attachment' THEN
                allowed := is_own_filing((NEW.fields->>'owner')::uuid);
            END IF;
        END IF;
    END IF;
    IF allowed IS NOT TRUE THEN
        RAISE EXCEPTION 'not a step of an enterprise' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_intake BEFORE INSERT OR UPDATE ON record FOR EACH ROW EXECUTE FUNCTION guard_intake();
