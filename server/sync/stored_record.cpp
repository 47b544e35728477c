// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/stored_record.h"

#include "domain/record_json.h"
#include "domain/records/records.h"
#include "server/pg/territory.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin::server {

namespace {

QJsonObject objectOf(QByteArrayView text)
{
    return QJsonDocument::fromJson(text.toByteArray()).object();
}

QDateTime instantOf(QByteArrayView text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
}

PgValue instantOrNull(const QDateTime &at)
{
    return at.isValid() ? instantText(at).toLatin1() : PgValue();
}

/// What became of the fields since the record was read.
struct FieldsChanged {
    QJsonObject values;
    QJsonObject versions;
    QList<QByteArray> emptied;
};

FieldsChanged fieldsChanged(const StoredRecord &stored)
{
    FieldsChanged changed;
    for (auto each = stored.fieldVersions.begin(); each != stored.fieldVersions.end(); ++each) {
        if (each.value().toInteger() <= stored.readVersion)
            continue;
        const QString name = each.key();
        changed.versions.insert(name, each.value());
        if (const QJsonValue value = stored.fields.value(name); !value.isUndefined())
            changed.values.insert(name, value);
        else
            changed.emptied.append(name.toUtf8());
    }
    return changed;
}

const QByteArray selectSql =
    "SELECT id, type, version, state, unit, source, instant_text(created_at), instant_text(updated_at), "
    "instant_text(deleted_at), fields, field_versions FROM record WHERE ";

/// Asked once a connection: none outlives the database that it leads to.
qint64 versionsOfThisLife(PgConnection &connection)
{
    if (!connection.versionsAfter)
        connection.versionsAfter = connection.exec("SELECT versions_of_this_life()").integer(0, 0);
    return *connection.versionsAfter;
}

StoredRecords read(const PgResult &rows)
{
    StoredRecords found;
    for (int row = 0; row < rows.rows(); ++row) {
        const RecordType *type = recordTypeByName(rows.text(row, 1));
        if (!type)
            continue;
        StoredRecord stored {.type = type, .record = type->create(), .fields = {}, .fieldVersions = {}};
        stored.fields = objectOf(rows.view(row, 9));
        stored.fieldVersions = objectOf(rows.view(row, 10));
        Record &record = *stored.record;
        for (const Field &field : type->fields)
            (void)setFromJson(field, record, stored.fields.value(field.id()));
        record.id = RecordId(rows.text(row, 0));
        record.version = stored.readVersion = rows.integer(row, 2);
        record.state = rows.text(row, 3);
        record.unit = rows.text(row, 4);
        record.source = choiceFromName<Source>(rows.text(row, 5)).value_or(Source::Sync);
        record.createdAt = instantOf(rows.view(row, 6));
        record.updatedAt = instantOf(rows.view(row, 7));
        if (!rows.isNull(row, 8))
            record.deletedAt = instantOf(rows.view(row, 8));
        found.emplace(record.id.toString(), std::move(stored));
    }
    return found;
}

}  // namespace

StoredRecord StoredRecord::copy() const
{
    return {.type = type,
            .record = type->clone(*record),
            .fields = fields,
            .fieldVersions = fieldVersions,
            .filedThrough = filedThrough,
            .readVersion = readVersion,
            .versionsAfter = versionsAfter};
}

PgValue pgRows(const QJsonArray &rows)
{
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

PgValue pgJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

StoredRecords lockRecords(PgConnection &connection, const QList<QByteArray> &ids)
{
    StoredRecords found = read(connection.exec(selectSql + "id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE", {pgArray(ids)}));
    const qint64 versionsAfter = versionsOfThisLife(connection);
    for (auto &[id, stored] : found)
        stored.versionsAfter = versionsAfter;
    return found;
}

StoredRecords findRecords(PgConnection &connection, const RecordType &type, const QByteArray &column, const RecordId &id)
{
    // An id is compared as what it is, for the sake of its index.
    const QByteArray condition = column == "id" ? QByteArray("id = $1::text::uuid") : column + " = $1";
    return read(connection.exec(selectSql + condition + " AND type = $2 AND deleted_at IS NULL",
                                {pgText(id.toString()), pgText(type.id())}));
}

void insertRecords(PgConnection &connection, const QList<const StoredRecord *> &records)
{
    if (records.isEmpty())
        return;
    PgColumns columns(15);
    for (const StoredRecord *stored : records) {
        const Record &record = *stored->record;
        const Place place = placeOf(record.unit);
        columns.add({pgText(record.id.toString()), pgText(stored->type->id()), pgInt(record.version), pgText(record.state),
                     pgText(record.unit), place.province, place.city, place.county, pgText(choiceName(record.source)),
                     instantOrNull(record.createdAt), instantOrNull(record.updatedAt), instantOrNull(record.deletedAt),
                     pgJson(stored->fields), pgJson(stored->fieldVersions),
                     stored->filedThrough.isEmpty() ? PgValue() : pgText(stored->filedThrough)});
    }
    connection.exec("INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, "
                    "updated_at, deleted_at, fields, field_versions, filed_through) "
                    "SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], "
                    "$7::text[], $8::text[], $9::text[], $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], "
                    "$13::jsonb[], $14::jsonb[], $15::text[])",
                    columns.parameters());
}

const QByteArray updateRecordsSql =
    "UPDATE record SET version = r.version, state = r.state, unit = r.unit, province = r.province, city = r.city, "
    "county = r.county, updated_at = r.updated_at, deleted_at = r.deleted_at, "
    "fields = (record.fields || r.given) - r.emptied::text[], field_versions = record.field_versions || r.versions "
    "FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], "
    "$8::timestamptz[], $9::timestamptz[], $10::jsonb[], $11::text[], $12::jsonb[]) AS r (id, version, state, unit, "
    "province, city, county, updated_at, deleted_at, given, emptied, versions) WHERE record.id = r.id";

void updateRecords(PgConnection &connection, const QList<const StoredRecord *> &records)
{
    if (records.isEmpty())
        return;
    PgColumns columns(12);
    for (const StoredRecord *stored : records) {
        const Record &record = *stored->record;
        const Place place = placeOf(record.unit);
        const FieldsChanged changed = fieldsChanged(*stored);
        columns.add({pgText(record.id.toString()), pgInt(record.version), pgText(record.state), pgText(record.unit),
                     place.province, place.city, place.county, instantOrNull(record.updatedAt), instantOrNull(record.deletedAt),
                     pgJson(changed.values), pgArray(changed.emptied), pgJson(changed.versions)});
    }
    connection.exec(updateRecordsSql, columns.parameters());
}

}  // namespace jiaxin::server
