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

QJsonValue instantOrNull(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(instantText(at)) : QJsonValue();
}

/// What a change may alter.
QJsonObject changedRow(const StoredRecord &stored)
{
    const Record &record = *stored.record;
    QJsonObject row {{QStringLiteral("deleted_at"), instantOrNull(record.deletedAt)},
                     {QStringLiteral("field_versions"), stored.fieldVersions},
                     {QStringLiteral("fields"), stored.fields},
                     {QStringLiteral("id"), record.id.toString()},
                     {QStringLiteral("state"), record.state},
                     {QStringLiteral("unit"), record.unit},
                     {QStringLiteral("updated_at"), instantOrNull(record.updatedAt)},
                     {QStringLiteral("version"), record.version}};
    putPlace(row, record.unit);
    return row;
}

QJsonObject newRow(const StoredRecord &stored)
{
    const Record &record = *stored.record;
    QJsonObject row = changedRow(stored);
    row.insert(QStringLiteral("type"), QString(stored.type->id()));
    row.insert(QStringLiteral("source"), choiceName(record.source));
    row.insert(QStringLiteral("created_at"), instantOrNull(record.createdAt));
    row.insert(QStringLiteral("filed_through"), stored.filedThrough.isEmpty() ? QJsonValue() : QJsonValue(stored.filedThrough));
    return row;
}

PgValue rowsOf(const QList<const StoredRecord *> &records, QJsonObject (*rowOf)(const StoredRecord &))
{
    QJsonArray rows;
    for (const StoredRecord *each : records)
        rows.append(rowOf(*each));
    return pgRows(rows);
}

const QByteArray selectSql =
    "SELECT id, type, version, state, unit, source, instant_text(created_at), instant_text(updated_at), "
    "instant_text(deleted_at), fields, field_versions FROM record WHERE ";

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
        record.version = rows.integer(row, 2);
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
            .filedThrough = filedThrough};
}

PgValue pgRows(const QJsonArray &rows)
{
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

StoredRecords lockRecords(PgConnection &connection, const QList<QByteArray> &ids)
{
    return read(connection.exec(selectSql + "id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE", {pgArray(ids)}));
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
    connection.exec("INSERT INTO record (id, type, version, state, unit, province, city, county, source, created_at, "
                    "updated_at, deleted_at, fields, field_versions, filed_through) "
                    "SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, type text, version bigint, "
                    "state text, unit text, province text, city text, county text, source text, created_at timestamptz, "
                    "updated_at timestamptz, deleted_at timestamptz, fields jsonb, field_versions jsonb, filed_through text)",
                    {rowsOf(records, newRow)});
}

void updateRecords(PgConnection &connection, const QList<const StoredRecord *> &records)
{
    if (records.isEmpty())
        return;
    connection.exec(
        "UPDATE record SET version = r.version, state = r.state, unit = r.unit, province = r.province, city = r.city, "
        "county = r.county, updated_at = r.updated_at, deleted_at = r.deleted_at, fields = r.fields, "
        "field_versions = r.field_versions FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, version bigint, state text, "
        "unit text, province text, city text, county text, updated_at timestamptz, deleted_at timestamptz, fields jsonb, "
        "field_versions jsonb) WHERE record.id = r.id",
        {rowsOf(records, changedRow)});
}

}  // namespace jiaxin::server
