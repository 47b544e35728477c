// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "server/accounts/caller.h"
#include "server/service.h"
#include "server/sync/operation_plan.h"
#include "server/sync/push_service.h"

namespace jiaxin::server {

inline constexpr int mostFilings = 200;

/// Filings of an enterprise through its own account: the steps of domain/workflow/intake on its own records, judged as a
/// clerk's in everything else (rules, workflow, versions), once, with receipt, feed and audit as a device's push. The unit sees
/// them as records of the source `enterprise`. Throws PgFailure.
class IntakeDesk {
public:
    IntakeDesk(Service &service, PgConnection &connection, const Caller &caller)
        : m_service(service), m_connection(connection), m_caller(caller)
    {
    }

    /// As PushService::push(). What follows from the way of filing is filled in: unit, state, the channel of an objection and
    /// when it was received, and whatever complete() of the type fills. Invalid with field `made_by`: of somebody else.
    Result<QJsonObject> file(const QList<SyncOperation> &operations);

    /// The enterprise's own filings in order of id, as openapi.yaml describes them: what it filed, how far it is, and why it
    /// was returned. Of a worker that the unit has filed no more than it takes to know which.
    QJsonObject filings(const QString &type, const QString &after, int limit);

    /// What an objection may be raised to: own filings and what is published of the enterprise.
    QJsonObject subjects();

    /// Whether files may be laid beside the record: an own filing that the enterprise still holds. NotFound; WrongState.
    Result<void> mayAttach(const QString &record);

private:
    OperationPlan plan(const SyncOperation &operation, const StoredRecord *before, const FactsOf &facts);
    std::optional<Error> refusal(const SyncOperation &operation, const StoredRecord *before) const;
    std::optional<Error> referenceRefusal(const SyncOperation &operation);
    QJsonObject completed(const RecordType &type, const SyncOperation &operation, const StoredRecord *before) const;
    QString unitOfEnterprise();
    bool isVisible(const QString &id, const QString &type, bool own);

    Service &m_service;
    PgConnection &m_connection;
    const Caller &m_caller;
};

}  // namespace jiaxin::server
