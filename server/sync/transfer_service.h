// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/workflow/transfer_rules.h"
#include "server/accounts/caller.h"
#include "server/service.h"
#include "server/sync/stored_record.h"

#include <QJsonArray>

#include <vector>

namespace jiaxin::server {

/// What an office asks for.
struct TransferWish {
    RecordId subject;          ///< an enterprise or a worker
    QString toUnit {};         ///< of an enterprise
    RecordId toEnterprise {};  ///< of a worker
    Transfer::Ground ground = Transfer::Ground::Other;
    QString note {};
};

/// Moves between territories (domain.md §3.7), where neither office has both in its hands: either side asks, a second person of
/// the other side answers. What is accepted moves in one transaction with all that hangs on it, also files; its old territory
/// gets `L` entries, the new one `U`, and both have each move in their audit. An edit that comes from the old territory
/// afterwards is refused as NotFound `moved`, and kept by the device that made it. For this alone the service looks beyond the
/// caller's territory: at the transfers of which one side is his, and at what they are about. Throws PgFailure.
class TransferService {
public:
    TransferService(Service &service, PgConnection &connection, const Caller &caller)
        : m_service(service), m_connection(connection), m_caller(caller)
    {
    }

    /// The requests that are open and of which one side is the caller's, as openapi.yaml describes them. Forbidden.
    Result<QJsonArray> open();
    /// The id of the new request. NotFound: the subject, or neither side is the caller's; Forbidden: role; WrongState: as
    /// transferObstacle(); Conflict `transfer_open`; Invalid: nowhere to go (`to_unit`, `to_enterprise`).
    Result<RecordId> ask(const TransferWish &wish);
    /// `accept`, `refuse` (with a note) or `withdraw`, of a request as it was seen. Returns its state. NotFound; Stale
    /// (`version`, `moved`); Forbidden and WrongState as decideStep() and transferObstacle().
    Result<QString> answer(const RecordId &id, const QString &action, const QString &note, qint64 version);

private:
    struct Subject;
    Result<Subject> subjectOf(const RecordId &id);
    Result<Transfer> draft(const TransferWish &wish, const Subject &subject);
    Result<void> move(const Transfer &transfer);
    std::vector<StoredRecord> partsOf(const StoredRecord &subject);
    void writeMoves(std::vector<StoredRecord> &moved, const QString &from, const QString &to);
    bool isMine(const QString &unit) const;

    Service &m_service;
    PgConnection &m_connection;
    const Caller &m_caller;
};

/// Of the records that are not to be seen in the transaction's territory: those that have moved out of it by a transfer.
QSet<QString> movedAway(PgConnection &connection, const QStringList &records);

/// The routes of all that.
void addTransferRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
