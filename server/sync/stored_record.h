// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "server/pg/pg_connection.h"
#include "server/sync/stored_object.h"

#include <map>

namespace jiaxin::server {

/// A record with what the province knows of it besides.
struct StoredRecord {
    const RecordType *type = nullptr;
    std::unique_ptr<Record> record;
    StoredObject fields;         ///< as stored: those with a value, also fields that this release does not know
    StoredObject fieldVersions;  ///< field, `state` or `unit` → the version that changed it last
    QString filedThrough {};     ///< of a new one: the enterprise whose account files it; it stays so
    qint64 versionsAfter = 0;    ///< of a locked one: none at or below is given in this life of the feed (0020_lives.sql)

    StoredRecord copy() const;
    qint64 nextVersion() const { return std::max(record->version, versionsAfter) + 1; }
    qint64 versionOf(const QString &field) const { return fieldVersions.value(field).toInteger(0); }
};

using StoredRecords = std::map<QString, StoredRecord>;

/// Those of the ids that are in the transaction's territory, locked in order of id until its end.
StoredRecords lockRecords(PgConnection &connection, const QList<QByteArray> &ids);

/// Live records of a type by a column of `record`, not locked.
StoredRecords findRecords(PgConnection &connection, const RecordType &type, const QByteArray &column, const RecordId &id);

/// Writes new ones, and of locked ones what has changed, a statement each. Throws PgFailure: an id that exists elsewhere
/// (23505), a place outside the territory (42501).
void insertRecords(PgConnection &connection, const QList<const StoredRecord *> &records);
void updateRecords(PgConnection &connection, const QList<const StoredRecord *> &records);
/// What updateRecords() does, with an array a column.
extern const QByteArray updateRecordsSql;

/// A parameter of type jsonb.
PgValue pgJson(const QJsonValue &value);

}  // namespace jiaxin::server
