-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
--
-- How far a device's own audit chain had come, and its hash there, each time it met the server; see server/accounts/device_anchor.h.
-- The service may add to it and nothing else.
CREATE TABLE device_anchor (
    device uuid NOT NULL REFERENCES device (id),
    place bigint GENERATED ALWAYS AS IDENTITY,
    rows bigint NOT NULL CHECK (rows > 0),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    verdict text NOT NULL CHECK (verdict IN ('anchored', 'gone_back', 'differs')),
    anchored_by text NOT NULL,
    anchored_at timestamptz NOT NULL,
    PRIMARY KEY (device, place)
);
CREATE INDEX device_anchor_rows ON device_anchor (device, rows);
GRANT SELECT, INSERT ON device_anchor TO jiaxin_service;
