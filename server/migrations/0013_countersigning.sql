-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What was issued at a fair, without contact, is judged again and countersigned or recalled; see
-- server/certificates/countersigning.h.

ALTER TABLE unit_key
    ADD COLUMN revoked_at timestamptz,
    ADD COLUMN revoked_by text,
    ADD COLUMN reason text;
GRANT UPDATE (revoked_at, revoked_by, reason) ON unit_key TO jiaxin_service;

-- Serials below the leased ones lie in ranges by the device's number (docs/vault.md). The first device that shows a number of
-- a range has it.
CREATE TABLE device_range (
    unit text NOT NULL REFERENCES territory (unit),
    range int NOT NULL CHECK (range BETWEEN 0 AND 49),
    device uuid NOT NULL REFERENCES device (id),
    since timestamptz NOT NULL,
    PRIMARY KEY (unit, range)
);
GRANT SELECT, INSERT, UPDATE ON device_range TO jiaxin_service;

-- Sequence 0: the certificate was recalled before any of its cards was shown.
CREATE TABLE countersignature (
    certificate uuid NOT NULL,
    sequence int NOT NULL CHECK (sequence >= 0),
    verdict text NOT NULL CHECK (verdict IN ('countersigned', 'recalled')),
    reason text,
    document jsonb,  -- signed by the province
    device uuid,
    judged_for text NOT NULL,
    judged_at timestamptz NOT NULL,
    PRIMARY KEY (certificate, sequence),
    CHECK ((verdict = 'countersigned') = (document IS NOT NULL)),
    CHECK ((verdict = 'recalled') = (reason IS NOT NULL))
);
ALTER TABLE countersignature ENABLE ROW LEVEL SECURITY;
ALTER TABLE countersignature FORCE ROW LEVEL SECURITY;
CREATE POLICY of_record ON countersignature TO jiaxin_service
    USING (EXISTS (SELECT FROM record WHERE record.id = countersignature.certificate));
CREATE POLICY public_look ON countersignature FOR SELECT TO jiaxin_owner USING (true);
GRANT SELECT, INSERT ON countersignature TO jiaxin_service;

-- As columns, since under row-level security an index is used for plain equality of text alone (0006).
ALTER TABLE record
    ADD COLUMN certificate_number text GENERATED ALWAYS AS (CASE WHEN type = 'certificate' THEN fields->>'number' END) STORED,
    ADD COLUMN identity text GENERATED ALWAYS AS
        (CASE WHEN type = 'worker' THEN (fields->>'document_type') || ' ' || (fields->>'document_number') END) STORED;
CREATE INDEX record_certificate_number ON record (certificate_number) WHERE certificate_number IS NOT NULL;
CREATE INDEX record_identity ON record (identity) WHERE identity IS NOT NULL;

CREATE OR REPLACE FUNCTION public_certificate(wanted text)
RETURNS TABLE (state text, category text, issued_on text, valid_until text, unit text, worker_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.state, c.fields->>'category', c.fields->>'issued_on', c.fields->>'valid_until', c.unit, w.fields->>'name'
    FROM record AS c LEFT JOIN record AS w ON w.id = c.worker::uuid AND w.type = 'worker'
    WHERE c.certificate_number = wanted AND c.deleted_at IS NULL
$$;

-- Whether it was issued offline, and the newest countersignature of its cards.
CREATE FUNCTION public_countersignature(wanted text) RETURNS TABLE (offline boolean, document jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(c.fields->>'offline_issued', 'false') = 'true', s.document
    FROM record AS c LEFT JOIN countersignature AS s ON s.certificate = c.id AND s.verdict = 'countersigned'
    WHERE c.certificate_number = wanted AND c.deleted_at IS NULL
    ORDER BY s.sequence DESC NULLS LAST LIMIT 1
$$;

-- Whether the person of a certificate has another one in force or in the making anywhere in the province. One that was issued
-- offline itself counts from its countersignature on, so that of two fairs one wins.
CREATE FUNCTION holds_another_certificate(certificate_id uuid, today text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM record AS c
        JOIN record AS person ON person.id = c.worker::uuid
        JOIN record AS same ON same.identity = person.identity AND same.deleted_at IS NULL
        JOIN record AS other ON other.worker = same.id::text AND other.type = 'certificate' AND other.id <> c.id
        WHERE c.id = certificate_id AND other.deleted_at IS NULL AND other.fields->>'valid_until' >= today
        AND other.state IN ('requested', 'approved', 'made', 'handed_over', 'active', 'suspended')
        AND (coalesce(other.fields->>'offline_issued', 'false') <> 'true'
             OR EXISTS (SELECT FROM countersignature AS s WHERE s.certificate = other.id AND s.verdict = 'countersigned')))
$$;
REVOKE EXECUTE ON FUNCTION public_countersignature(text), holds_another_certificate(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_countersignature(text), holds_another_certificate(uuid, text) TO jiaxin_service;
