// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/transaction.h"

#include "db/database.h"

#include <sqlcipher/sqlite3.h>

namespace jiaxin {

namespace {

/// A full disk, for one, makes SQLite roll back by itself; then there is nothing left to do.
void rollBackIfOpen(const Database &database)
{
    if (database.isInTransaction())
        sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace

Transaction::Transaction(Database &database) : m_database(database)
{
    const bool nested = m_database.isInTransaction();
    try {
        m_database.prepare(QStringLiteral("BEGIN IMMEDIATE")).run();
    } catch (...) {
        // An interrupted BEGIN may have begun, and no destructor will run. One that was open before is not ours to end.
        if (!nested)
            rollBackIfOpen(m_database);
        throw;
    }
}

Transaction::~Transaction()
{
    if (m_open)
        rollBackIfOpen(m_database);
}

LooseCommits::LooseCommits(Database &database) : m_database(database)
{
    m_database.exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
}

LooseCommits::~LooseCommits()
{
    sqlite3_exec(m_database.handle(), "PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.prepare(QStringLiteral("COMMIT")).run();
    m_open = false;
}

}  // namespace jiaxin
