// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/pg/pg_connection.h"

#include <mutex>
#include <optional>
#include <vector>

namespace jiaxin::server {

/// Connections that are kept open. As many as there are threads that ask, so that nobody waits for one, and half as many again
/// for those that take a second one. Any thread.
class PgPool {
public:
    /// `threads`: so many ask, of whom a few may take a second one; 0: nobody may.
    explicit PgPool(QString conninfo, int threads = 0) : m_conninfo(std::move(conninfo)), m_threads(threads) {}

    /// A connection for as long as it lives; what is broken or in a transaction at its end is closed, not kept.
    class Lease {
    public:
        Lease(PgPool &pool, std::unique_ptr<PgConnection> connection) : m_pool(pool), m_connection(std::move(connection)) {}
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;
        Lease(Lease &&) = default;
        Lease &operator=(Lease &&) = delete;
        ~Lease()
        {
            if (m_connection)
                m_pool.giveBack(std::move(m_connection));
        }
        PgConnection &operator*() { return *m_connection; }
        PgConnection *operator->() { return m_connection.get(); }

    private:
        PgPool &m_pool;
        std::unique_ptr<PgConnection> m_connection;
    };
    /// Throws PgFailure when there is no connection to be had.
    Lease lease();
    /// A second one while there is little to do; none when there is not, or none to be had.
    std::optional<Lease> spare();

private:
    /// Under the lock; null: there is none, and one has to be opened.
    std::unique_ptr<PgConnection> takeFree();
    Lease opened(std::unique_ptr<PgConnection> connection);
    void giveBack(std::unique_ptr<PgConnection> connection);

    const QString m_conninfo;
    const int m_threads;
    std::mutex m_mutex;
    int m_out = 0;
    std::vector<std::unique_ptr<PgConnection>> m_free;
};

}  // namespace jiaxin::server
