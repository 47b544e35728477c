// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "db/store/status_store.h"
#include "domain/rules/enterprise_status.h"

class QElapsedTimer;

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
    /// The same for many, with a query a record type instead of some ten a worker. Who is not here is passed over.
    void recomputeAll(const QSet<RecordId> &workers);
    void recomputeEnterprise(const RecordId &enterprise);
    /// For a new worker without children, in that row: no look-ups.
    void writeFresh(qint64 row, const Worker &worker, const Enterprise *enterprise);

    /// A slice of those whose stored status may not be right any more, in one transaction that holds the database for some
    /// 30 ms; returns how many were looked at. Called after opening, each half minute and after a change of the terms until it
    /// returns 0. Only those are due whose term has begun, come near or ended since (nextStatusChange()), or all after a change
    /// of the terms or a clock put back.
    Result<int> refreshStale();
    /// All slices, for the command line.
    Result<void> refreshAll();

private:
    /// Read once, as a service lives no longer than one piece of work.
    const StatusPolicy &policy();
    /// Where the terms or the clock are not those of the last time any more, all statuses are to be judged anew.
    void checkTerms();
    /// The next ones behind the row to which such a judgement has come.
    int sweep(const RecordType &type, const QElapsedTimer &timer);
    int refreshDue(const RecordType &type, const QElapsedTimer &timer);
    /// Up to the first row that begins too late; the last one that was done.
    template <class Rows>
    qsizetype refresh(const Rows &rows, const QElapsedTimer &timer);
    void refreshLot(const QList<WorkerStatusRow> &rows);
    void refreshLot(const QList<qint64> &enterprises);
    struct Judged {
        StoredStatus stored;
        QList<StatusItem> suspending;
    };
    Judged judge(const WorkerDossier &dossier);
    EnterpriseDossier dossier(const Enterprise &enterprise);
    /// Of the live workers whose `id` or `seq` is among these.
    std::vector<std::pair<qint64, WorkerDossier>> dossiers(const char *column, const QStringList &values);
    /// Those that have no row any more lose their status.
    void recomputeLot(const char *column, const QStringList &values);
    void write(qint64 row, const WorkerDossier &dossier);
    void write(qint64 row, const EnterpriseDossier &dossier);
    /// Without such a record any more there is no status.
    void recompute(const RecordType &type, qint64 row, const RecordId &id);

    /// The list entries of an enterprise, read once.
    const QList<ListEntry> &entriesOf(const RecordId &enterprise);

    Workspace &m_work;
    QHash<RecordId, QList<ListEntry>> m_entries;
    std::optional<StatusPolicy> m_policy;
};

}  // namespace jiaxin
