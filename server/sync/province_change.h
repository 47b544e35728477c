// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/caller.h"
#include "server/sync/stored_record.h"

#include <QJsonArray>

namespace jiaxin::server {

/// On whose behalf the province changes a record by itself, as it stands in the audit.
struct ChangeAuthor {
    QString actor;
    QString device;
};

/// What an audit row tells of a change: `{"actor", "device", "action", "type", "record", "version", "changes"}`, in the unit
/// where `stored` lies.
QJsonObject auditRow(const StoredRecord &stored, const ChangeAuthor &author, const QString &action, const QJsonObject &changes);
/// Writes rows of auditRow(), in a transaction that has entered their territory.
void writeAudit(PgConnection &connection, const QJsonArray &rows);

/// Gives a record other values by the next version, without writing it: `values` are fields, `state` or `unit`. Returns
/// field → [before, after] of what is different now; nothing: the record is as it was.
QJsonObject changeRecord(StoredRecord &stored, const QJsonObject &values, const QDateTime &now);

/// changeRecord(), written and audited. In a transaction that has locked the record.
void changeByProvince(PgConnection &connection, StoredRecord &stored, const ChangeAuthor &author, const QString &action,
                      const QJsonObject &values, const QDateTime &now);

}  // namespace jiaxin::server
