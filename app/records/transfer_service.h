// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"
#include "domain/workflow/transfer_rules.h"

namespace jiaxin {

/// What somebody asks for: an enterprise to another unit, or a worker to an employer of another unit.
struct TransferRequest {
    const RecordType *type = nullptr;  ///< enterpriseType or workerType
    RecordId id;
    QString toUnit {};         ///< of an enterprise
    RecordId toEnterprise {};  ///< of a worker
    Transfer::Ground ground = Transfer::Ground::Other;
    QString note {};
    std::optional<qint64> version {};  ///< of what moves, as it was seen
};

/// One request as a line.
struct TransferLine {
    Transfer transfer;
    QString subject;      ///< name of what moves, masked for the actor
    QString destination;  ///< name of the new employer; empty for an enterprise
    QString askedByUser;
    QDateTime askedAt;       ///< UTC
    QStringList actions {};  ///< possible now for the actor
};

/// Moves records between units (domain.md §3.7): an official of either side asks, a second person of the other side accepts or
/// refuses, the one who asked may withdraw. An enterprise takes its workers and all their records with it. Throws DbFailure.
class TransferService {
public:
    explicit TransferService(Workspace &workspace) : m_work(workspace) {}

    /// NotFound; Stale; Forbidden (`role`, `territory`: neither side is the actor's); WrongState: as transferObstacle();
    /// Conflict: a request is open already; Invalid: nowhere to go (`to_unit`, `to_enterprise`). Problems
    /// in the outcome: the new employer takes on nobody.
    Result<Outcome> ask(const TransferRequest &request);
    /// `accept`, `refuse` (with a note) or `withdraw`. NotFound; Stale; Forbidden and WrongState as decideStep(), and where
    /// what moves cannot be changed any more; Invalid with field `note`.
    Result<Outcome> act(const RecordId &id, const StepRequest &request);

    /// Those of which one side lies in the actor's territory, newest first; open ones only, or all. Forbidden.
    Result<QList<TransferLine>> list(bool openOnly, int limit = 500);
    /// How many wait for an answer that the actor may give.
    int waiting();

private:
    Result<Transfer> draft(const TransferRequest &request, const Record &subject);
    std::optional<RecordId> openFor(const Transfer &transfer);
    Result<Outcome> move(const Transfer &transfer, const StepRequest &request);
    StepDecision decide(const Transfer &transfer, const QString &action, const WorkflowFacts &facts) const;
    TransferLine line(const Transfer &transfer);

    Workspace &m_work;
};

}  // namespace jiaxin
