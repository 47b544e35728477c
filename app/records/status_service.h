// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "domain/rules/enterprise_status.h"

#include <functional>

namespace jiaxin {

/// Keeps the stored living status in step with the records and the calendar. Throws DbFailure.
class StatusService {
public:
    explicit StatusService(Workspace &workspace) : m_work(workspace) {}

    /// All that is known of a worker. NotFound.
    Result<WorkerDossier> dossier(const RecordId &id);
    Result<LivingStatus> status(const RecordId &worker);
    EnterpriseStatus status(const Enterprise &enterprise);
    Result<Eligibility> eligibilityOf(const RecordId &worker);
    /// A consent was there and has lapsed or was withdrawn: the record stops being updated (seed B16).
    bool isFrozen(const RecordId &worker);

    /// After a write, in the same transaction: the enterprise or worker concerned, and of an enterprise all workers.
    void recomputeAfter(const RecordType &type, const Record &record);
    void recompute(const RecordId &worker);
    void recomputeEnterprise(const RecordId &enterprise);
    /// For a new worker without children, in that row: no look-ups.
    void writeFresh(qint64 row, const Worker &worker, const Enterprise *enterprise);

    /// Those whose stored status is not right any more, `limit` at a time in one transaction; returns how many there were.
    /// Called after opening, each minute and after a change of the terms until it returns 0. Only those are due whose term has
    /// begun, come near or ended since (nextStatusChange()), or all after a change of the terms or a clock put back.
    Result<int> refreshStale(int limit = 500);

private:
    /// Under what a status is worked out; read once, as a service lives no longer than one piece of work.
    struct Basis {
        qint64 number = 0;
        StatusPolicy policy;
    };
    const Basis &basis();
    /// Counts on where the terms or the clock are not those of the last time any more.
    void checkBasis();
    EnterpriseDossier dossier(const Enterprise &enterprise);
    void write(qint64 row, const WorkerDossier &dossier);
    void write(qint64 row, const EnterpriseDossier &dossier);
    /// False: there is no such record any more.
    bool recompute(const RecordType &type, qint64 row, const RecordId &id);

    Workspace &m_work;
    std::optional<Basis> m_basis;
};

}  // namespace jiaxin
