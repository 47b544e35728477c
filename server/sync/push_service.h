// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "server/accounts/caller.h"
#include "server/service.h"
#include "server/sync/chunk_writer.h"
#include "server/sync/operation_plan.h"

namespace jiaxin::server {

using FactsOf = std::function<WorkflowFacts(const StoredRecord &)>;

/// How operations are judged where it is not as those of a device.
struct PushRules {
    /// 0, 1 or 2: those of a lower rank are written before others are judged.
    std::function<int(const SyncOperation &)> rank {};
    /// Called inside the transaction. `before` null: there is no such record in the territory.
    std::function<OperationPlan(const SyncOperation &, const StoredRecord *before, const FactsOf &)> plan {};
};

/// Takes what devices changed, once (sync.md §3.3): a chunk of operations a transaction, in order of record, then of the
/// outbox. An operation that has come before gets the answer that it got then; what is refused holds up nothing behind it.
/// While there is little else to do two halves of a large lot are taken at the same time, on two connections.
class PushService {
public:
    /// Above it a transaction gains little, and holds its records longer.
    static constexpr qsizetype chunkSize = 250;

    PushService(Service &service, PgConnection &connection, const Caller &caller, PushRules rules = {});

    /// `{"results": […], "receipt": {…}}` as text, a result an operation in the order given. Throws PgFailure.
    QByteArray push(const QList<SyncOperation> &operations);

private:
    struct Decision {
        QByteArray result {};                  ///< as text
        std::optional<ReceiptEntry> entry {};  ///< none: its id is another one's, whose receipt is not this caller's
    };
    using Results = QHash<QString, Decision>;
    void pushLot(const QList<SyncOperation> &lot, Results &results);
    void pushInOrder(const QList<SyncOperation> &lot, Results &results);
    void pushChunk(const QList<SyncOperation> &chunk, Results &results);
    void applyChunk(const QList<SyncOperation> &chunk, Results &results);
    void refuseAlone(const SyncOperation &operation, const PgFailure &failure, Results &results);
    QList<ClaimedOperation> claim(const QList<SyncOperation> &chunk, Results &results);
    Actor actorOf(const QString &name);
    OperationPlan planOfDevice(const SyncOperation &operation, const StoredRecord *before, const FactsOf &facts);

    Service &m_service;
    PgConnection &m_connection;
    const Caller &m_caller;
    PushRules m_rules;
    bool m_usualRules = false;  ///< those of a device, which ask this connection alone
    QHash<QString, Actor> m_actors;
};

}  // namespace jiaxin::server
