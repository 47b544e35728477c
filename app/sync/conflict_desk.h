// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// What two sides did that no rule can settle.
enum class ConflictKind {
    Fields,     ///< both changed the same fields to different values
    Deleted,    ///< one deleted what the other changed
    State,      ///< a step on a record that had gone on meanwhile
    Duplicate,  ///< one person, firm, certificate or card was entered twice
    Count
};

constexpr auto choicesOf(ConflictKind)
{
    return std::array {
        Choice {"fields", label("sync", "Changed on both sides")},
        Choice {"deleted", label("sync", "Changed here, deleted there")},
        Choice {"state", label("sync", "A step on a record that has gone on")},
        Choice {"duplicate", label("sync", "Entered twice")},
    };
}

/// Whose value stays.
enum class Side { Mine, Theirs };

/// A field of a conflict, as JSON values.
struct ConflictField {
    QString name;  ///< a field, or `state`, `unit`, `deleted_at`
    QJsonValue base;
    QJsonValue mine;
    QJsonValue theirs;
};

struct Conflict {
    qint64 id = 0;
    ConflictKind kind = ConflictKind::Fields;
    const RecordType *type = nullptr;
    RecordId record;
    RecordId other {};  ///< of Duplicate: the second record
    QString title;      ///< what the record is known by, masked as in lists
    QList<ConflictField> fields;
    QString action;  ///< what was done here: `edit`, `approve` …
    QString madeBy;  ///< whose edit of ours it is
    QDateTime madeAt;
    QString terminal;         ///< the computer on which it was made
    qint64 theirVersion = 0;  ///< 0: the province's side has not come yet
    QDateTime theirAt;        ///< when the province took in the other side
    QDateTime foundAt;
    QString decision;  ///< empty: open; `mine`, `theirs`, `mixed`
    QString decidedBy;
    QDateTime decidedAt;
};

/// An operation that the province refused: what was meant and why not.
struct ParkedOperation {
    QString operation;  ///< its id
    const RecordType *type = nullptr;
    RecordId record;
    QString title;
    QString action;
    QJsonObject changes;  ///< field → value that was meant
    QString madeBy;
    QDateTime madeAt;
    QString code;  ///< the province's reason: errorName(), `unknown_user`, `depends` (it rests on another refused one),
                   ///< `left_territory`
    QString detail;
    Problems problems;  ///< what its rules say
};

/// What an officer is to be told.
struct SyncNotice {
    enum class Kind { Merged, Lost, Rejected, Recalled, Count };
    qint64 id = 0;
    Kind kind = Kind::Merged;
    const RecordType *type = nullptr;
    RecordId record;
    QString title;
    QStringList fields;  ///< of Recalled: the reason's code
    QDateTime at;
};
constexpr auto choicesOf(SyncNotice::Kind)
{
    return std::array {
        Choice {"merged", label("sync", "Merged with another office's change")},
        Choice {"lost", label("sync", "Another value was kept")},
        Choice {"rejected", label("sync", "Refused by the province")},
        Choice {"recalled", label("sync", "Certificate recalled by the province")},
    };
}

/// Where people settle what sync could not. Everything stays stored until somebody decides; a decision is an ordinary edit,
/// with outbox and audit. Throws DbFailure.
class ConflictDesk {
public:
    explicit ConflictDesk(Workspace &workspace) : m_work(workspace) {}

    int openCount();
    /// Open ones, the oldest first; with `all` also decided ones.
    QList<Conflict> list(bool all = false);
    /// NotFound.
    Result<Conflict> show(qint64 id);
    /// One side for the whole record. Mine: the values are set anew on top of what the province has; of a record deleted there
    /// a new one is made; a step is taken anew only by hand. Theirs: it stays as it is. NotFound; WrongState (`decided`,
    /// `not_here_yet`: the other side has not come, `by_step`, `by_merge`: Duplicate is settled by RecordService::merge() or
    /// decideDifferent()); errors of the edit.
    Result<void> decide(qint64 id, Side side);
    /// The same field by field; those that are not named stay as the province has them.
    Result<void> decide(qint64 id, const QMap<QString, Side> &fields);
    /// Of a Duplicate: they are two, whatever the number says.
    Result<void> decideDifferent(qint64 id);

    /// Operations that were refused and on which nobody has decided yet.
    QList<ParkedOperation> parked();
    /// As a new operation, on what the province has now. NotFound; WrongState.
    Result<void> tryAgain(const QString &operation);
    /// Given up; it stays in outbox and audit.
    Result<void> giveUp(const QString &operation);

    /// What this user has not read yet.
    QList<SyncNotice> notices();
    void markRead(qint64 notice);

private:
    Result<void> close(const Conflict &conflict, const QString &decision);

    Workspace &m_work;
};

}  // namespace jiaxin
