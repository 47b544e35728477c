// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "domain/workflow/transition.h"
#include "server/sync/stored_record.h"

namespace jiaxin::server {

enum class OperationStatus { Applied, Merged, Conflict, Rejected };

/// A field that somebody else changed since to another value.
struct FieldConflict {
    QString field;
    QJsonValue mine;
    QJsonValue theirs;
};

/// What an operation does to a record, before anything is written.
struct OperationPlan {
    OperationStatus status = OperationStatus::Applied;
    QString code {};    ///< why it is rejected: an errorName(), or `unknown_type`
    QString detail {};  ///< what of it, as decideStep() says
    Problems problems {};
    QList<FieldConflict> conflicts {};
    std::optional<StoredRecord> after {};  ///< what is to be stored; nothing: nothing changes
    QJsonObject changes {};                ///< field → [before, after], for the audit
    qint64 version = 0;                    ///< of the record afterwards
};

/// Whether the operation may be a step of a workflow, so that the record's past is needed to judge it.
bool takesStep(const SyncOperation &operation);

/// The actor's rights, the workflow's tables with four eyes, the versions of the fields and the rules of the record, in this
/// order. `before` null: there is no such record in the territory. Pure, but for asking for facts when a step is to be judged.
OperationPlan planOperation(const SyncOperation &operation, const StoredRecord *before, const Actor &actor,
                            const std::function<WorkflowFacts(const StoredRecord &)> &facts, const QDateTime &now);

}  // namespace jiaxin::server
