// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QList>
#include <QString>

namespace jiaxin {

class Database;

/// One numbered step; its text never changes once it was released.
struct Migration {
    int version = 0;
    QString sql;
};

/// The steps of one kind of database. `applicationId` marks our files (SQLite's header, offset 68).
struct MigrationSet {
    qint32 applicationId = 0;
    /// The oldest version that can still be brought up to date.
    int oldest = 1;
    QList<Migration> steps;

    int newest() const { return steps.isEmpty() ? 0 : steps.constLast().version; }
};

/// jiaxin.db: db/migrations/records/NNNN_*.sql.
MigrationSet recordMigrations();
/// attachments.db: db/migrations/attachments/NNNN_*.sql.
MigrationSet attachmentMigrations();

namespace Migrator {
/// The version a database is at (PRAGMA user_version); 0 for an empty one.
int version(Database &database);

/// Brings a database to the newest version, each step in one transaction with its version number: a step that fails changes
/// nothing, and the steps before it stay. TooNew, TooOld; BadFile: a database of another program or kind; or why a step failed.
Result<void> migrate(Database &database, const MigrationSet &migrations);
}  // namespace Migrator

}  // namespace jiaxin
