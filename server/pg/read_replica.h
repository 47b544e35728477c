// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pg/pg_pool.h"

#include <QDateTime>

#include <atomic>

namespace jiaxin::server {

/// A hot standby that takes reads off the primary while it can be reached. Any thread.
class ReadReplica {
public:
    explicit ReadReplica(const QString &conninfo) : m_pool(conninfo) {}

    PgPool &pool() { return m_pool; }
    /// False for a while after restFrom(): who waits for a dead standby at each request serves nobody.
    bool isWorthAsking(const QDateTime &now) const { return now.toMSecsSinceEpoch() >= m_restUntil.load(); }
    void restFrom(const QDateTime &now)
    {
        constexpr qint64 restMilliseconds = 10'000;
        m_restUntil = now.toMSecsSinceEpoch() + restMilliseconds;
    }

private:
    PgPool m_pool;
    std::atomic<qint64> m_restUntil {0};
};

}  // namespace jiaxin::server
