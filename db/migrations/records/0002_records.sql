-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- The record tables. Columns after deleted_at follow the field lists of domain/records (a test compares them).
-- seq is the local row number: short keys for search_key and worker_status; it never leaves this database.

CREATE TABLE unit (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    code TEXT,
    name TEXT,
    tier TEXT,
    parent TEXT,
    gb_codes TEXT,
    supervising_unit_name TEXT,
    hotline TEXT
);

CREATE TABLE enterprise (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    credit_code TEXT,
    registration_number TEXT,
    name TEXT,
    former_name TEXT,
    brand TEXT,
    kind TEXT,
    registration_authority TEXT,
    established_on TEXT,
    approved_on TEXT,
    term_from TEXT,
    term_until TEXT,
    registered_capital TEXT,
    currency TEXT,
    registration_state TEXT,
    business_scope TEXT,
    industry_code TEXT,
    registered_address TEXT,
    business_address TEXT,
    division TEXT,
    legal_representative TEXT,
    legal_representative_document_type TEXT,
    legal_representative_document_number TEXT,
    legal_representative_phone TEXT,
    contact_name TEXT,
    contact_phone TEXT,
    landline TEXT,
    email TEXT,
    business_model TEXT,
    services TEXT,
    declared_headcount INTEGER,
    store_count INTEGER,
    annual_revenue TEXT,
    licence_scan TEXT,
    commitment_scan TEXT,
    management_rules_scan TEXT,
    mofcom_number TEXT,
    mofcom_state TEXT,
    province_number TEXT
);

CREATE TABLE worker (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    document_type TEXT,
    document_number TEXT,
    document_issuer TEXT,
    document_valid_from TEXT,
    document_valid_until TEXT,
    sex TEXT,
    birth_date TEXT,
    ethnicity TEXT,
    nationality TEXT,
    registered_address TEXT,
    current_address TEXT,
    division TEXT,
    phone TEXT,
    emergency_contact TEXT,
    emergency_phone TEXT,
    education TEXT,
    declared_health TEXT,
    photo TEXT,
    category TEXT,
    jobs TEXT,
    skill_level TEXT,
    skill_certificate_number TEXT,
    enterprise TEXT,
    poverty_relief INTEGER,
    assisted_area TEXT,
    mofcom_number TEXT,
    mofcom_state TEXT
);

CREATE TABLE employment (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    worker TEXT,
    enterprise TEXT,
    job TEXT,
    joined_on TEXT,
    left_on TEXT,
    leave_reason TEXT,
    contract_kind TEXT,
    confirmed INTEGER
);

CREATE TABLE authorisation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    worker TEXT,
    kind TEXT,
    grantee TEXT,
    method TEXT,
    scope TEXT,
    starts_at TEXT,
    ends_at TEXT,
    letter_scan TEXT,
    archive_place TEXT,
    withdrawn_at TEXT,
    withdrawal_reason TEXT
);

CREATE TABLE identity_check (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    worker TEXT,
    method TEXT,
    checked_at TEXT,
    result TEXT,
    score TEXT
);

CREATE TABLE background_check (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    worker TEXT,
    batch TEXT,
    submitted_on TEXT,
    returned_on TEXT,
    identity_match TEXT,
    conclusion TEXT,
    findings TEXT,
    authority TEXT
);

CREATE TABLE health_check (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    worker TEXT,
    category TEXT,
    institution TEXT,
    examined_on TEXT,
    conclusion TEXT,
    valid_until TEXT,
    report_number TEXT,
    scan TEXT
);

CREATE TABLE training (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    worker TEXT,
    institution TEXT,
    course TEXT,
    kind TEXT,
    hours INTEGER,
    started_on TEXT,
    ended_on TEXT,
    result TEXT,
    score TEXT,
    certificate_number TEXT,
    certificate_issuer TEXT,
    certificate_on TEXT
);

CREATE TABLE insurance (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    worker TEXT,
    enterprise TEXT,
    kind TEXT,
    insurer TEXT,
    policy_number TEXT,
    sum_insured TEXT,
    valid_from TEXT,
    valid_until TEXT,
    payer TEXT
);

CREATE TABLE certificate (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    number TEXT,
    worker TEXT,
    enterprise TEXT,
    category TEXT,
    jobs TEXT,
    issued_on TEXT,
    valid_until TEXT,
    offline_issued INTEGER
);

CREATE TABLE card (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    certificate TEXT,
    sequence INTEGER,
    stock_number TEXT,
    template TEXT,
    template_version INTEGER,
    printed_at TEXT,
    printer TEXT
);

CREATE TABLE attachment (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    unit TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    owner_type TEXT,
    owner TEXT,
    field TEXT,
    sha256 TEXT,
    media_type TEXT,
    size INTEGER
);
-- One number is one person (domain.md §3.1); deleted and merged rows keep theirs.
CREATE UNIQUE INDEX worker_document ON worker (document_number, document_type) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX enterprise_credit_code ON enterprise (credit_code) WHERE deleted_at IS NULL AND credit_code IS NOT NULL;
CREATE UNIQUE INDEX unit_code ON unit (code);
CREATE UNIQUE INDEX certificate_number ON certificate (number);
CREATE UNIQUE INDEX card_sequence ON card (certificate, sequence);

CREATE INDEX enterprise_name ON enterprise (name);
CREATE INDEX enterprise_list ON enterprise (sort_key, seq);
CREATE INDEX enterprise_state ON enterprise (state, updated_at);
CREATE INDEX worker_list ON worker (sort_key, seq);
CREATE INDEX worker_unit ON worker (unit, sort_key, seq);
CREATE INDEX worker_enterprise ON worker (enterprise, sort_key, seq);
CREATE INDEX employment_worker ON employment (worker);
CREATE INDEX authorisation_worker ON authorisation (worker);
CREATE INDEX identity_check_worker ON identity_check (worker);
CREATE INDEX background_check_worker ON background_check (worker);
CREATE INDEX health_check_worker ON health_check (worker);
CREATE INDEX training_worker ON training (worker);
CREATE INDEX insurance_worker ON insurance (worker);
CREATE INDEX certificate_worker ON certificate (worker);
CREATE INDEX certificate_state ON certificate (state, number);
CREATE INDEX attachment_owner ON attachment (owner);
