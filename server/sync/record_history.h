// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "domain/workflow/review_past.h"
#include "server/sync/stored_record.h"

namespace jiaxin::server {

/// What a record's audit says about a step: who submitted, who reviewed, since when it is before the public. In a
/// transaction; what is planned in it but not written yet is added.
class RecordHistory {
public:
    RecordHistory(PgConnection &connection, const QStringList &records, const QDate &today);

    void add(const SyncOperation &operation, const QJsonObject &changes);
    /// Submitter, reviewers and whether the period of publicity is over, counted from the day on which the province learnt of
    /// its beginning; see addGuardFacts() for the others.
    WorkflowFacts factsOf(const StoredRecord &stored) const;

private:
    struct Row {
        PastStep step;
        QDate day;
    };
    QHash<QString, QList<Row>> m_rows;
    QDate m_today;
};

}  // namespace jiaxin::server
