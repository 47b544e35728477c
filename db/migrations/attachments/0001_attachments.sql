-- SPDX-FileCopyrightText: 2026 JiaXin contributors
-- SPDX-License-Identifier: Apache-2.0
-- stored_at: UTC, ISO 8601 with milliseconds. The bytes stand last, so that the rest is read without them.
CREATE TABLE attachments(
    sha256     TEXT PRIMARY KEY NOT NULL CHECK(length(sha256) = 64),
    size       INTEGER NOT NULL CHECK(size >= 0),
    media_type TEXT NOT NULL,
    stored_at  TEXT NOT NULL,
    bytes      BLOB NOT NULL
);
