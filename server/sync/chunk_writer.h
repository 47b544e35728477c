// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "server/accounts/caller.h"
#include "server/sync/operation_plan.h"
#include "server/sync/province_change.h"
#include "server/sync/receipt.h"

#include <QJsonArray>

namespace jiaxin::server {

/// One that has not come before, with the SHA-256 of its canonicalBytes().
struct ClaimedOperation {
    SyncOperation operation;
    QByteArray hash;
};

/// What a chunk of a push writes, gathered so that each table takes one statement.
class ChunkWriter {
public:
    ChunkWriter(const Caller &caller, PgConnection &connection) : m_caller(caller), m_connection(connection) {}

    void add(const ClaimedOperation &claimed, const OperationPlan &plan, const StoredRecord *before, const QByteArray &result);
    /// First what tells a push of the same operations, which came second, so. `records`: as they are after the chunk. To be had
    /// is what stands in push_op of each of them.
    QList<ReceiptEntry> write(const StoredRecords &records);

private:
    QList<ReceiptEntry> writeOperations();
    void writeRecords(const StoredRecords &records);
    void addConflicts(const SyncOperation &operation, const OperationPlan &plan, const StoredRecord &before);

    const Caller &m_caller;
    PgConnection &m_connection;
    QSet<QString> m_touched;
    QSet<QString> m_fresh;
    PgColumns m_operations {3};
    QList<AuditRow> m_audit;
    QJsonArray m_conflicts;
};

}  // namespace jiaxin::server
