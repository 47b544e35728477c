-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- People, their sessions and their devices. Who may touch which row is decided by the service (an account administrator's
-- territory); no table here holds a citizen's data.

CREATE TABLE account (
    name text PRIMARY KEY CHECK (length(name) BETWEEN 2 AND 40),
    display_name text NOT NULL,
    unit text NOT NULL REFERENCES territory (unit),
    roles text[] NOT NULL CHECK (cardinality(roles) > 0),
    salt bytea NOT NULL,
    verifier bytea NOT NULL,  -- scrypt, see server/accounts/passwords.h
    changed_at timestamptz NOT NULL,
    must_change boolean NOT NULL DEFAULT true,
    failures int NOT NULL DEFAULT 0,
    locked_until timestamptz,
    totp_secret bytea,
    totp_step bigint NOT NULL DEFAULT 0,  -- the last one used: a code works once
    disabled boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
);
CREATE TABLE former_password (
    account text NOT NULL REFERENCES account (name),
    salt bytea NOT NULL,
    verifier bytea NOT NULL,
    until timestamptz NOT NULL
);
CREATE INDEX former_password_account ON former_password (account, until);

CREATE TABLE device (
    id uuid PRIMARY KEY,
    unit text NOT NULL REFERENCES territory (unit),
    name text NOT NULL,
    fingerprint bytea NOT NULL UNIQUE,  -- SHA-256 of the certificate's DER
    serial text NOT NULL,
    not_after timestamptz NOT NULL,
    enrolled_by text NOT NULL,
    enrolled_at timestamptz NOT NULL,
    revoked_by text,
    revoked_at timestamptz,
    reason text
);
CREATE INDEX device_unit ON device (unit);

CREATE TABLE enrolment_code (
    code bytea PRIMARY KEY,  -- SHA-256 of it
    unit text NOT NULL REFERENCES territory (unit),
    device_name text NOT NULL,
    made_by text NOT NULL,
    ends_at timestamptz NOT NULL,
    used_at timestamptz
);

-- One at a time for each person: a new one takes the place of the old one.
CREATE TABLE session (
    account text PRIMARY KEY REFERENCES account (name),
    token bytea NOT NULL UNIQUE,  -- SHA-256 of it
    device uuid REFERENCES device (id),
    began_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON account, device, enrolment_code TO jiaxin_service;
GRANT SELECT, INSERT ON former_password TO jiaxin_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO jiaxin_service;
