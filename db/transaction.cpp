// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/transaction.h"

#include "db/database.h"

#include <sqlcipher/sqlite3.h>

namespace jiaxin {

Transaction::Transaction(Database &database) : m_database(database)
{
    m_database.prepare(QStringLiteral("BEGIN IMMEDIATE")).run();
}

Transaction::~Transaction()
{
    // A full disk, for one, makes SQLite roll back by itself; then there is nothing left to do.
    if (m_open && m_database.isInTransaction())
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.prepare(QStringLiteral("COMMIT")).run();
    m_open = false;
}

}  // namespace jiaxin
