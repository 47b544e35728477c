// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "app/sync/conflict_desk.h"
#include "db/store/outbox_store.h"

namespace jiaxin {

/// Keeps a record's row what it has to be: what the province has, with our operations on top (docs/sync.md). Inside the
/// caller's transaction, on the database thread; throws DbFailure.
class RecordOverlay {
public:
    explicit RecordOverlay(Workspace &workspace) : m_work(workspace), m_outbox(workspace.database()) {}

    /// The version of the province on which the row rests; 0: the province has not got the record.
    qint64 baseVersion(const RecordType &type, const RecordId &id);
    /// What the province has; null where it has not got it, or we have not.
    std::unique_ptr<Record> base(const RecordType &type, const RecordId &id);

    /// The province has this now: the row becomes it with our operations on top. Where `before` and after say the same nothing
    /// changes but versions. Returns whether the row says something else than before.
    bool rest(const RecordType &type, const Record &province);
    /// The same for a record of which there is no row, and nothing else either. Returns its row.
    qint64 placeNew(const RecordType &type, const Record &province);
    /// … and for one on whose row nothing lies, and that says so little as nothing in sync_base; the province's version is the
    /// greater one.
    bool replace(const RecordType &type, const StoredRow &before, const Record &province);
    /// The operation is part of what the province has: it came to `version`, and nobody else had a hand in it.
    void fold(const RecordType &type, const OutboxRow &row, qint64 version);
    /// An operation was taken off: the row is worked out anew from what the province has.
    void refresh(const RecordType &type, const RecordId &id);
    /// The row goes, with what lies below it.
    void forget(const RecordType &type, const Record &row);

    /// Rows that say something else now, for statuses and lists.
    struct Touched {
        const RecordType *type;
        RecordId id;
    };
    const QList<Touched> &touched() const { return m_touched; }

private:
    void write(const RecordType &type, const Record *before, std::unique_ptr<Record> after, const Record &province,
               qsizetype operations);

    Workspace &m_work;
    OutboxStore m_outbox;
    QList<Touched> m_touched;
};

/// Whose living status bears on what changed.
struct Concerned {
    QSet<RecordId> workers;
    QSet<RecordId> enterprises;
    QSet<RecordId> employers;  ///< of whom everybody is concerned
};
Concerned concernedBy(Workspace &workspace, const QList<RecordOverlay::Touched> &touched);
void judgeEnterprises(Workspace &workspace, const QSet<RecordId> &enterprises);
QStringList textsOfIds(const QSet<RecordId> &ids);

/// A worker that has just got that row.
struct FreshWorker {
    qint64 row = 0;
    const Worker *worker = nullptr;
};
/// Judges those of whom nothing else is known here, and who are not among `others`, with hardly a look-up; returns the rest.
std::vector<FreshWorker> judgeFresh(Workspace &workspace, const std::vector<FreshWorker> &fresh, const QSet<RecordId> &others);

/// Brings the living statuses in step with rows that changed, `fresh` among them; inside the caller's transaction.
void judgeTouched(Workspace &workspace, const QList<RecordOverlay::Touched> &touched,
                  const std::vector<FreshWorker> &fresh = {});

/// Stores conflicts and notices. Inside the caller's transaction.
class ConflictStore {
public:
    explicit ConflictStore(Workspace &workspace) : m_work(workspace) {}

    /// `disputed`: names of fields. The other side is filled in when it is here.
    void add(ConflictKind kind, const OutboxRow &row, const QStringList &disputed, const Record *theirs);
    void addDuplicate(const RecordType &type, const RecordId &record, const RecordId &other);
    /// The other side has come: conflicts about the record that wait for it get it.
    void fill(const RecordType &type, const Record &theirs);
    void notice(SyncNotice::Kind kind, const OutboxRow &row, const QStringList &fields);

private:
    Workspace &m_work;
};

}  // namespace jiaxin
