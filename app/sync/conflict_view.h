// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/conflict_desk.h"
#include "domain/rules/living_status.h"

namespace jiaxin {

/// One field in words, masked for the actor.
struct ConflictLine {
    QString name;
    QString label;
    QString base;
    QString mine;
    QString theirs;
    bool hidden = false;  ///< the two differ, but only in what the mask hides
};

/// A conflict with everything that is needed to decide on it.
struct ConflictView {
    Conflict conflict;
    QString person;              ///< display name of whose edit it is
    QList<ConflictLine> lines;   ///< what is disputed
    QList<ConflictLine> merged;  ///< what the same edit changed and nobody disputes; without theirs
    bool deletedHere = false;    ///< ours is the deletion
    bool deletedThere = false;   ///< theirs is
    QString otherTitle {};       ///< of Duplicate
};

/// What a choice would lead to, worked out and not stored.
struct ConflictOutcome {
    Problems problems;  ///< what would be wrong with the record
    std::optional<StatusColour> before;
    std::optional<StatusColour> after;  ///< of a worker: the living status with the chosen values
    QList<StatusItem> changed;          ///< items that are judged differently
};

/// Reads what the desk shows; masked for the actor. Throws DbFailure.
class ConflictViews {
public:
    explicit ConflictViews(Workspace &workspace) : m_work(workspace) {}

    /// NotFound.
    Result<ConflictView> show(qint64 id);
    /// As ConflictDesk::decide() would leave the record. NotFound.
    Result<ConflictOutcome> outcome(qint64 id, const QMap<QString, Side> &fields);

private:
    QString text(const RecordType &type, const QString &unit, const QString &name, const QJsonValue &value) const;
    ConflictLine line(const RecordType &type, const QString &unit, const ConflictField &field) const;

    Workspace &m_work;
};

}  // namespace jiaxin
