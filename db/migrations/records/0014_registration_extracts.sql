-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- What the register of market supervision says of enterprises, to compare filings with: one extract a credit code, the newest.
-- What it replaces is gone; that and when a file was taken in stands in the audit.

CREATE TABLE registration_import (
    id INTEGER PRIMARY KEY,
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL
);

CREATE TABLE registration_extract (
    credit_code TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT,
    legal_representative TEXT,
    registered_address TEXT,
    business_scope TEXT,
    registered_capital TEXT,
    established_on TEXT,
    approved_on TEXT,
    registration_authority TEXT,
    registration_state TEXT,
    extracted_on TEXT NOT NULL,
    import INTEGER NOT NULL REFERENCES registration_import (id)
);

CREATE INDEX registration_extract_import ON registration_extract (import);
