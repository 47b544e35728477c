// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/pg/pg_pool.h"

namespace jiaxin::server {

std::unique_ptr<PgConnection> PgPool::takeFree()
{
    ++m_out;
    if (m_free.empty())
        return {};
    auto connection = std::move(m_free.back());
    m_free.pop_back();
    return connection;
}

PgPool::Lease PgPool::lease()
{
    std::unique_ptr<PgConnection> connection;
    {
        const std::lock_guard lock(m_mutex);
        connection = takeFree();
    }
    return opened(std::move(connection));
}

std::optional<PgPool::Lease> PgPool::spare()
{
    std::unique_ptr<PgConnection> connection;
    {
        const std::lock_guard lock(m_mutex);
        if (m_out >= m_threads)
            return {};
        connection = takeFree();
    }
    try {
        return opened(std::move(connection));
    } catch (const PgFailure &) {
        return {};
    }
}

PgPool::Lease PgPool::opened(std::unique_ptr<PgConnection> connection)
{
    try {
        return Lease(*this, connection ? std::move(connection) : std::make_unique<PgConnection>(m_conninfo));
    } catch (const PgFailure &) {
        const std::lock_guard lock(m_mutex);
        --m_out;
        throw;
    }
}

void PgPool::giveBack(std::unique_ptr<PgConnection> connection)
{
    const bool sound = connection->isUsable() && !connection->isInTransaction();
    const std::lock_guard lock(m_mutex);
    --m_out;
    if (sound)
        m_free.push_back(std::move(connection));
}

}  // namespace jiaxin::server
