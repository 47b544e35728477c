// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

/// Takes what devices changed, once (sync.md §3.3): chunks of 50 operations a transaction, in order of record, then of the
/// outbox. An operation that has come before gets the answer that it got then; what is refused holds up nothing behind it.
class PushService {
public:
    PushService(Service &service, PgConnection &connection, const Caller &caller)
        : m_service(service), m_connection(connection), m_caller(caller)
    {
    }

    /// `{"results": […], "receipts": {…}}`, a result an operation in the order given. Throws PgFailure.
    QJsonObject push(const QList<SyncOperation> &operations);

private:
    using Results = QHash<QString, QJsonObject>;
    void pushChunk(const QList<SyncOperation> &chunk, Results &results);
    void applyChunk(const QList<SyncOperation> &chunk, Results &results);
    void refuseAlone(const SyncOperation &operation, const PgFailure &failure, Results &results);
    QList<SyncOperation> claim(const QList<SyncOperation> &chunk, Results &results);
    Actor actorOf(const QString &name);

    Service &m_service;
    PgConnection &m_connection;
    const Caller &m_caller;
    QHash<QString, Actor> m_actors;
};

}  // namespace jiaxin::server
