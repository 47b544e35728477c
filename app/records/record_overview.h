// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/return_changes.h"
#include "domain/rules/publicity_terms.h"

namespace jiaxin {

/// Photos and scans: field and hash, in field order.
using AttachmentList = QList<QPair<QString, AttachmentHash>>;
AttachmentList attachmentsOf(const RecordType &type, const Record &record);

/// What the detail of a record of any type shows.
struct RecordOverview {
    RecordId id;
    qint64 version = 0;
    QString state;
    QString unit;
    Territory territory = Territory::Inside;
    QJsonObject values;                     ///< masked for the actor; records that are referred to by their titles
    QMap<QString, RecordId> references {};  ///< by field: which record that title belongs to
    QStringList actions {};                 ///< of the workflow, possible now
    bool editable = false;
    AttachmentList attachments {};
    PublicityTerms publicity {};  ///< of a penalty (domain.md §4.6)
    bool underObjection = false;  ///< 异议处理中 (domain.md §4.5)
    ObjectionClock clock {};      ///< of an objection: which term runs
    std::optional<ReturnNotice> returned {};
};

/// NotFound; Forbidden. Throws DbFailure.
Result<RecordOverview> recordOverview(Workspace &workspace, const RecordType &type, const RecordId &id);

/// The title of a record, masked for the actor; empty when there is none.
QString titleOf(Workspace &workspace, const RecordType &type, const RecordId &id);

/// The record that another one hangs on; without a record where it stands alone, or that one is gone.
struct Owner {
    const RecordType *type = nullptr;
    std::shared_ptr<Record> record {};
};
Owner ownerOf(Workspace &workspace, const RecordType &type, const Record &record);

/// Whose record it is, and what tells it from others of the same owner; masked for the actor.
struct RecordNames {
    QString name;
    QString detail;
};
RecordNames namesOf(Workspace &workspace, const RecordType &type, const Record &record);
/// Both in one line; the name alone where there is no detail.
QString nameAndDetail(const QString &name, const QString &detail);

}  // namespace jiaxin
