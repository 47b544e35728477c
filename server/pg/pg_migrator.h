// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "server/pg/pg_connection.h"

namespace jiaxin::server {

/// The version that this program's migrations lead to.
int newestSchema();

/// The version a database is at; 0 for an empty one.
int schemaOf(PgConnection &connection);

/// Brings a database to the newest version as its owner, each step in a transaction of its own with its version, one process
/// at a time, and enters the units of this release. TooNew: a newer program has been here. Throws PgFailure.
Result<void> migrate(PgConnection &connection);

}  // namespace jiaxin::server
