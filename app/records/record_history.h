// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// One field that changed, in words, masked for the reader.
struct FieldDifference {
    QString field;  ///< name of dictionary.md, or `state`, `unit`, `deleted_at`
    QString label;
    QString before;  ///< empty: there was no value
    QString after;
    bool key = false;  ///< a key field of domain.md §4.1
    bool operator==(const FieldDifference &) const = default;
};

/// Who changed what of a record, when, from where. Looks at it are left out; they are the auditor's.
class RecordHistory {
public:
    /// Masked for the actor. NotFound; Forbidden. Throws DbFailure.
    static Result<RecordHistory> read(Workspace &workspace, const RecordType &type, const RecordId &id);

    /// The newest first.
    const QList<AuditRow> &steps() const { return m_steps; }
    /// The display name of whoever took a step; the login of somebody whom the vault does not know.
    QString person(const AuditRow &step) const { return m_people.value(step.context.user, step.context.user); }
    /// What one step changed.
    QList<FieldDifference> changesOf(qsizetype step) const { return differences(step, step + 1); }
    /// How the record after step `newer` differs from the record after step `older` (both positions in steps();
    /// older = steps().size(): before the first). What came and went in between does not show.
    QList<FieldDifference> differences(qsizetype newer, qsizetype older) const;

private:
    QString text(const QString &name, const QJsonValue &value) const;

    const RecordType *m_type = nullptr;
    /// A change of the whole values, each as a number that stands for it: under a mask two values may look the same.
    using Marks = QMap<QString, QPair<int, int>>;

    QList<AuditRow> m_steps;
    QList<Marks> m_marks {};             ///< of each step
    QMap<QString, QString> m_titles {};  ///< of records that were referred to
    QMap<QString, QString> m_people {};  ///< display names by login
};

}  // namespace jiaxin
