// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

#include <functional>

namespace jiaxin {

/// Keeps the stored living status in step with the records and the calendar. Throws DbFailure.
class StatusService {
public:
    explicit StatusService(Workspace &workspace) : m_work(workspace) {}

    /// All that is known of a worker. NotFound.
    Result<WorkerDossier> dossier(const RecordId &id);
    Result<LivingStatus> status(const RecordId &worker);
    Result<Eligibility> eligibilityOf(const RecordId &worker);
    /// A consent was there and has lapsed or was withdrawn: the record stops being updated (seed B16).
    bool isFrozen(const RecordId &worker);

    /// After a write, in the same transaction: the worker concerned, or all workers of an enterprise.
    void recomputeAfter(const RecordType &type, const Record &record);
    void recompute(const RecordId &worker);
    /// For a new worker without children, in that row: no look-ups.
    void writeFresh(qint64 row, const Worker &worker, const Enterprise *enterprise);

    /// Those whose stored status is older than today, `limit` at a time in one transaction; returns how many there were. Called
    /// after opening and at midnight until it returns 0.
    Result<int> refreshStale(int limit = 500);

private:
    void write(qint64 row, const WorkerDossier &dossier);

    Workspace &m_work;
    /// Read once: a service lives no longer than one piece of work.
    std::optional<StatusPolicy> m_policy;
};

}  // namespace jiaxin
