// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"

#include <functional>

namespace jiaxin {

/// Keys of rows, by kind and number, from what stands in them now.
PendingKeys keysOfRows(Workspace &workspace, const PendingKeys::LeftOut &rows);

/// Which rows have no search keys yet: those behind some row of their type, which a snapshot has brought. Stands in the vault,
/// so that a program that was killed makes them up. On the database thread; throws DbFailure.
class OwedKeys {
public:
    explicit OwedKeys(Workspace &workspace);

    /// The last row of the type that had its keys before; the greatest number there is when none is owed.
    qint64 lastWithKeys(const RecordType &type) const;
    bool isEmpty() const { return m_behind.isEmpty(); }
    /// Rows behind this one are owed theirs, unless earlier ones are already.
    void owe(const RecordType &type, qint64 row);
    /// Inside the caller's transaction.
    void write();
    void settle();
    /// Makes the keys of some rows from what stands in them, in a transaction of its own; false: none is owed any more.
    Result<bool> makeUp();

private:
    Workspace &m_work;
    QMap<QString, qint64> m_behind;  ///< by type
    bool m_changed = false;
};

/// What a snapshot leaves for its end, since with each frame nearly all pages of it would be written anew. The search keys of
/// its records are made on the pass's thread while the rows are written, and are written in their own order, some pages of the
/// table after the other; until then a search does not find what has come. The indexes of the lists are made once where much
/// more comes than there is; until then a list takes longer.
class LoadBacklog {
public:
    explicit LoadBacklog(Session &session) : m_session(session) {}
    ~LoadBacklog();
    LoadBacklog(const LoadBacklog &) = delete;
    LoadBacklog &operator=(const LoadBacklog &) = delete;

    /// What a pass before could not write any more is made up. So many records are to come.
    Result<void> begin(qint64 records = 0);
    /// Keys whose rows are places in `rows`. Writes what there is when it becomes much.
    Result<void> take(const PendingKeys &made, const std::vector<qint64> &rows);
    /// Nothing is owed any more.
    Result<void> finish();

private:
    Result<void> write();
    Result<void> makeIndexes();

    Session &m_session;
    PendingKeys m_pending;
    bool m_watching = false;
    int m_cache = 0;  ///< what the database's page cache was limited to before (PRAGMA cache_size); 0: it still is
};

}  // namespace jiaxin
