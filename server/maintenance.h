// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/service.h"

#include <optional>

namespace jiaxin::server {

/// How long a device may stay away, and how long things lie about.
struct MaintenanceRules {
    int offlineDays = 400;  ///< entries of the feed and answers to operations are kept as long; at least 90
    int uploadDays = 7;     ///< a file that was begun and not finished
    int orphanHours = 24;   ///< a file that belongs to no record, and a snapshot
};

/// What a run has taken away.
struct MaintenanceReport {
    qint64 floor = 0;  ///< cursors below it are told to begin with a snapshot
    qint64 entries = 0;
    qint64 operations = 0;
    qint64 uploads = 0;
    qint64 files = 0;
    qint64 snapshots = 0;
};

/// One run (sync.md §3.3, §3.4): raises the floor of the feed and thins out what lies below, forgets answers to operations that
/// no device can send again, and unfinished uploads, files of no record and old snapshots. Nothing: another process is at it.
/// Throws PgFailure.
std::optional<MaintenanceReport> maintain(Service &service, PgConnection &connection, const MaintenanceRules &rules);

/// Held by who makes a file a record's, and by a run while it looks for files of none; in a transaction.
void holdFiles(PgConnection &connection);

}  // namespace jiaxin::server
