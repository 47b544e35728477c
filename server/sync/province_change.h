// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/caller.h"
#include "server/sync/stored_record.h"

namespace jiaxin::server {

/// On whose behalf the province changes a record by itself, as it stands in the audit.
struct ChangeAuthor {
    QString actor;
    QString device;
};

/// What an audit row tells of a change, in the unit where the record lies then.
struct AuditRow {
    ChangeAuthor author;
    QString action;
    const RecordType *type = nullptr;
    QString record;
    qint64 version = 0;
    QString unit;
    QJsonObject changes;  ///< field → [before, after]
    QJsonObject said {};  ///< with the step; empty: nothing
};
AuditRow auditRow(const StoredRecord &stored, const ChangeAuthor &author, const QString &action, const QJsonObject &changes);
/// Writes rows of auditRow(), in a transaction that has entered their territory. Written before the record's row, they mark its
/// entry in the feed's log with the steps that they tell of; else those are looked up whenever the entry is read.
void writeAudit(PgConnection &connection, const QList<AuditRow> &rows);

/// Gives a record other values by the next version, without writing it: `values` are fields, `state` or `unit`. Returns
/// field → [before, after] of what is different now; nothing: the record is as it was.
QJsonObject changeRecord(StoredRecord &stored, const QJsonObject &values, const QDateTime &now);

/// changeRecord(), written and audited. In a transaction that has locked the record.
void changeByProvince(PgConnection &connection, StoredRecord &stored, const ChangeAuthor &author, const QString &action,
                      const QJsonObject &values, const QDateTime &now);

}  // namespace jiaxin::server
