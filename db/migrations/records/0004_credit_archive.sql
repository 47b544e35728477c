-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- The rest of the credit archive (domain.md §2.2–2.10).

CREATE TABLE reward (
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
    enterprise TEXT,
    name TEXT,
    document_number TEXT,
    kind TEXT,
    level TEXT,
    authority TEXT,
    authority_code TEXT,
    granted_on TEXT,
    valid_until TEXT,
    content TEXT,
    scans TEXT
);

CREATE TABLE penalty (
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
    subject_kind TEXT,
    enterprise TEXT,
    worker TEXT,
    document_number TEXT,
    violation TEXT,
    facts TEXT,
    basis TEXT,
    kinds TEXT,
    content TEXT,
    fine TEXT,
    confiscated TEXT,
    revoked_licence TEXT,
    decided_on TEXT,
    valid_until TEXT,
    publicity_until TEXT,
    authority TEXT,
    authority_code TEXT,
    severity TEXT,
    source_unit TEXT,
    source_unit_code TEXT,
    decision_scan TEXT,
    remark TEXT
);

CREATE TABLE list_entry (
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
    subject_kind TEXT,
    enterprise TEXT,
    worker TEXT,
    "list" TEXT,
    basis TEXT,
    reason TEXT,
    authority TEXT,
    authority_code TEXT,
    notice_delivered_on TEXT,
    notice_method TEXT,
    statement TEXT,
    decision_number TEXT,
    listed_on TEXT,
    valid_until TEXT,
    channel TEXT,
    measures TEXT,
    removed_on TEXT,
    removal_reason TEXT,
    removal_number TEXT,
    scans TEXT
);

CREATE TABLE evaluation (
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
    received_on TEXT,
    channel TEXT,
    stars INTEGER,
    content TEXT,
    handling TEXT,
    responsibility TEXT
);

CREATE TABLE epidemic_report (
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
    reported_on TEXT,
    temperature TEXT,
    confirmed INTEGER,
    suspected INTEGER,
    close_contact INTEGER,
    asymptomatic_contact INTEGER,
    places_visited TEXT,
    shared_transport INTEGER,
    shared_transport_details TEXT,
    method TEXT
);

CREATE TABLE objection (
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
    subject_type TEXT,
    subject TEXT,
    fields TEXT,
    applicant_kind TEXT,
    applicant TEXT,
    applicant_phone TEXT,
    channel TEXT,
    content TEXT,
    evidence TEXT,
    received_at TEXT,
    accepted_on TEXT,
    inquired_authority TEXT,
    inquired_on TEXT,
    conclusion TEXT,
    findings TEXT,
    values_before TEXT,
    values_after TEXT,
    answered_on TEXT,
    answer_method TEXT
);

CREATE TABLE publicity_notice (
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
    title TEXT,
    basis TEXT,
    subject_type TEXT,
    items TEXT,
    starts_on TEXT,
    ends_on TEXT,
    contact TEXT,
    body TEXT
);

CREATE TABLE fund_allocation (
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
    origin TEXT,
    year INTEGER,
    document_number TEXT,
    amount TEXT,
    allocated_to TEXT,
    allocated_on TEXT,
    purpose TEXT,
    scan TEXT
);

CREATE TABLE fund_use (
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
    allocation TEXT,
    enterprise TEXT,
    purpose TEXT,
    verified_count INTEGER,
    unit_price TEXT,
    amount TEXT,
    paid_on TEXT,
    indicator TEXT,
    target_value TEXT,
    achieved_value TEXT,
    score TEXT,
    scans TEXT
);

CREATE TABLE progress_report (
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
    title TEXT,
    period_from TEXT,
    period_until TEXT,
    funds TEXT,
    enterprise_count INTEGER,
    worker_count INTEGER,
    authorised_count INTEGER,
    complete_count INTEGER,
    performance TEXT,
    problems TEXT,
    outreach_count INTEGER,
    scans TEXT
);

CREATE TABLE outreach_activity (
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
    title TEXT,
    kind TEXT,
    held_on TEXT,
    place TEXT,
    participants INTEGER,
    content TEXT,
    scans TEXT
);

CREATE TABLE problem_report (
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
    title TEXT,
    kind TEXT,
    reported_on TEXT,
    content TEXT,
    contact_name TEXT,
    contact_phone TEXT,
    reply TEXT,
    replied_on TEXT,
    scans TEXT
);

CREATE INDEX reward_enterprise ON reward (enterprise);
CREATE INDEX penalty_enterprise ON penalty (enterprise);
CREATE INDEX penalty_worker ON penalty (worker);
CREATE INDEX list_entry_enterprise ON list_entry (enterprise);
CREATE INDEX list_entry_worker ON list_entry (worker);
CREATE INDEX evaluation_worker ON evaluation (worker);
CREATE INDEX evaluation_enterprise ON evaluation (enterprise);
CREATE INDEX epidemic_report_worker ON epidemic_report (worker);
CREATE INDEX fund_use_allocation ON fund_use (allocation);
CREATE INDEX fund_use_enterprise ON fund_use (enterprise);
CREATE INDEX objection_subject ON objection (subject);
CREATE INDEX reward_list ON reward (sort_key, seq);
CREATE INDEX penalty_list ON penalty (sort_key, seq);
CREATE INDEX list_entry_list ON list_entry (sort_key, seq);
CREATE INDEX evaluation_list ON evaluation (sort_key, seq);
CREATE INDEX epidemic_report_list ON epidemic_report (sort_key, seq);
CREATE INDEX objection_list ON objection (sort_key, seq);
CREATE INDEX publicity_notice_list ON publicity_notice (sort_key, seq);
CREATE INDEX fund_allocation_list ON fund_allocation (sort_key, seq);
CREATE INDEX fund_use_list ON fund_use (sort_key, seq);
CREATE INDEX progress_report_list ON progress_report (sort_key, seq);
CREATE INDEX outreach_activity_list ON outreach_activity (sort_key, seq);
CREATE INDEX problem_report_list ON problem_report (sort_key, seq);
