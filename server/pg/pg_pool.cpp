// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/pg/pg_pool.h"

namespace jiaxin::server {

PgPool::Lease PgPool::lease()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            auto connection = std::move(m_free.back());
            m_free.pop_back();
            return Lease(*this, std::move(connection));
        }
    }
    return Lease(*this, std::make_unique<PgConnection>(m_conninfo));
}

void PgPool::giveBack(std::unique_ptr<PgConnection> connection)
{
    if (!connection->isUsable() || connection->isInTransaction())
        return;
    const std::lock_guard lock(m_mutex);
    m_free.push_back(std::move(connection));
}

}  // namespace jiaxin::server
