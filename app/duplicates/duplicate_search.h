// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/duplicates/duplicate_service.h"

namespace jiaxin {

/// One look through the archive for pairs that may be one person or firm, slice by slice, so that others have their turn at the
/// database between two slices. It runs once. A million workers cost some 40 MB while it runs: of each record a number for
/// every key (duplicateKeys()); what shares a key is then loaded and judged. Nothing is compared with everything.
class DuplicateSearch {
public:
    /// Pending: pairs to be judged. Settled: those said to be different, while that holds.
    enum class Wanted { Pending, Settled };
    struct Query {
        const RecordType *type = &workerType;  ///< worker or enterprise
        Wanted wanted = Wanted::Pending;
        int limit = 500;  ///< after so many pairs the search ends
    };

    explicit DuplicateSearch(Query query) : m_query(query) {}

    /// Does the next slice; false when the search has come to its end. Only live records of the actor's territory are looked
    /// at. Forbidden. Throws DbFailure.
    Result<bool> step(Workspace &workspace);
    /// All slices in one go; Cancelled when `carryOn` says no.
    Result<QList<DuplicatePair>> run(Workspace &workspace, const std::function<bool(qint64 done, qint64 total)> &carryOn = {});

    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    /// What was found, the strongest reasons first; complete after the last step.
    const QList<DuplicatePair> &pairs() const { return m_pairs; }
    /// There are more than `limit`.
    bool isCut() const { return m_isCut; }

private:
    enum class Phase { Begin, Read, Group, Judge, Settled, Ended };
    struct Entry {
        quint64 key = 0;
        qint64 seq = 0;
        bool operator<(const Entry &other) const { return std::tie(key, seq) < std::tie(other.key, other.seq); }
    };

    void begin(Workspace &work);
    void readSlice(Workspace &work);
    void group();
    void judgeSlice(Workspace &work);
    void judgeGroup(Workspace &work, std::span<const Entry> entries);
    void readSettled(Workspace &work);
    void take(Workspace &work, const Record &one, const Record &other);
    void end();

    Query m_query;
    Phase m_phase = Phase::Begin;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_lastSeq = 0;
    std::vector<Entry> m_entries;
    size_t m_next = 0;  ///< the first entry that is not judged
    QSet<QString> m_seen;
    QList<DuplicatePair> m_pairs;
    bool m_isCut = false;
};

}  // namespace jiaxin
