// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pg/pg_connection.h"

#include <mutex>
#include <vector>

namespace jiaxin::server {

/// Connections that are kept open. As many as there are threads that ask, so that nobody waits for one. Any thread.
class PgPool {
public:
    explicit PgPool(QString conninfo) : m_conninfo(std::move(conninfo)) {}

    /// A connection for as long as it lives; what is broken or in a transaction at its end is closed, not kept.
    class Lease {
    public:
        Lease(PgPool &pool, std::unique_ptr<PgConnection> connection) : m_pool(pool), m_connection(std::move(connection)) {}
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;
        ~Lease() { m_pool.giveBack(std::move(m_connection)); }
        PgConnection &operator*() { return *m_connection; }
        PgConnection *operator->() { return m_connection.get(); }

    private:
        PgPool &m_pool;
        std::unique_ptr<PgConnection> m_connection;
    };
    /// Throws PgFailure when there is no connection to be had.
    Lease lease();

private:
    void giveBack(std::unique_ptr<PgConnection> connection);

    const QString m_conninfo;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<PgConnection>> m_free;
};

}  // namespace jiaxin::server
