// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"

#include <atomic>
#include <csignal>
#include <cstring>
#include <functional>

#include <sqlcipher/sqlite3.h>

namespace jiaxin::test {

/// Tells of every statement that a connection begins. Made and destroyed on the connection's thread, or while it rests.
class StatementWatch {
public:
    /// With the statement's text. Whether it shall not come through: a COMMIT becomes a ROLLBACK then, anything else but BEGIN
    /// and ROLLBACK is interrupted.
    using Told = std::function<bool(const char *sql)>;

    StatementWatch(Database &database, Told told) : m_connection(database.handle()), m_told(std::move(told))
    {
        sqlite3_trace_v2(
            m_connection, SQLITE_TRACE_STMT,
            [](unsigned, void *self, void *statement, void *) {
                static_cast<StatementWatch *>(self)->began(sqlite3_sql(static_cast<sqlite3_stmt *>(statement)));
                return 0;
            },
            this);
        sqlite3_commit_hook(
            m_connection, [](void *self) { return int(std::exchange(static_cast<StatementWatch *>(self)->m_refuse, false)); },
            this);
    }
    ~StatementWatch()
    {
        sqlite3_trace_v2(m_connection, 0, nullptr, nullptr);
        sqlite3_commit_hook(m_connection, nullptr, nullptr);
    }
    StatementWatch(const StatementWatch &) = delete;
    StatementWatch &operator=(const StatementWatch &) = delete;

private:
    static bool begins(const char *sql, const char *word) { return qstrnicmp(sql, word, uint(std::strlen(word))) == 0; }
    void began(const char *sql)
    {
        if (begins(sql, "BEGIN") || begins(sql, "ROLLBACK") || begins(sql, "PRAGMA") || !m_told(sql))
            return;
        if (begins(sql, "COMMIT"))
            m_refuse = true;
        else
            sqlite3_interrupt(m_connection);
    }

    sqlite3 *m_connection;
    Told m_told;
    bool m_refuse = false;
};

}  // namespace jiaxin::test
