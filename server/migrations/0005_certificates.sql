-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0

-- One number is one person's for life, in the whole province.
CREATE UNIQUE INDEX certificate_number ON record ((fields->>'number')) WHERE type = 'certificate' AND deleted_at IS NULL;

-- Serials that were given away, in blocks; they are never given twice.
CREATE TABLE number_lease (
    unit text NOT NULL REFERENCES territory (unit),
    year int NOT NULL,
    first int NOT NULL,
    last int NOT NULL,
    device uuid,
    leased_by text NOT NULL,
    leased_at timestamptz NOT NULL,
    PRIMARY KEY (unit, year, first),
    CHECK (first <= last)
);
-- Keys of units that the province has vouched for.
CREATE TABLE unit_key (
    key_id text PRIMARY KEY,
    unit text NOT NULL REFERENCES territory (unit),
    certificate jsonb NOT NULL,
    certified_by text NOT NULL,
    certified_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON number_lease, unit_key TO jiaxin_service;

-- What everybody may ask about a certificate, and the status list. The functions run as the owner, which sees nothing else.
CREATE POLICY public_look ON record FOR SELECT TO jiaxin_owner USING (type IN ('certificate', 'card', 'worker'));

CREATE FUNCTION public_certificate(wanted text)
RETURNS TABLE (state text, category text, issued_on text, valid_until text, unit text, worker_name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.state, c.fields->>'category', c.fields->>'issued_on', c.fields->>'valid_until', c.unit, w.fields->>'name'
    FROM record AS c LEFT JOIN record AS w ON w.id = (c.fields->>'worker')::uuid AND w.type = 'worker'
    WHERE c.type = 'certificate' AND c.fields->>'number' = wanted AND c.deleted_at IS NULL
$$;
CREATE INDEX record_bad_certificate ON record (state) WHERE type = 'certificate' AND state IN ('suspended', 'cancelled', 'recalled');
CREATE INDEX record_bad_card ON record (state) WHERE type = 'card' AND state IN ('lost', 'void', 'spoiled');
-- Sequence 0: every card of the number.
CREATE FUNCTION certificate_statuses() RETURNS TABLE (number text, sequence int, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.fields->>'number', 0, c.state FROM record AS c
    WHERE c.type = 'certificate' AND c.state IN ('suspended', 'cancelled', 'recalled') AND c.deleted_at IS NULL
    UNION ALL
    SELECT c.fields->>'number', (k.fields->>'sequence')::int, k.state
    FROM record AS k JOIN record AS c ON c.id = (k.fields->>'certificate')::uuid AND c.type = 'certificate'
    WHERE k.type = 'card' AND k.state IN ('lost', 'void', 'spoiled') AND k.deleted_at IS NULL
    ORDER BY 1, 2
$$;
REVOKE EXECUTE ON FUNCTION public_certificate(text), certificate_statuses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_certificate(text), certificate_statuses() TO jiaxin_service;
