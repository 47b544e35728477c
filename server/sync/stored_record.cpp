// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/stored_record.h"

#include "domain/json_text.h"
#include "domain/record_json.h"
#include "domain/records/records.h"
#include "server/http/json_reader.h"
#include "server/pg/territory.h"

namespace jiaxin::server {

namespace {

using simdjson::dom::element;

PgValue instantOrNull(const QDateTime &at)
{
    return at.isValid() ? instantText(at).toLatin1() : PgValue();
}

/// As setFromPlain() takes it; nothing for what no field has: an object, an array of anything but texts.
std::optional<QVariant> plainValue(const element &value)
{
    using simdjson::dom::element_type;
    switch (value.type()) {
    case element_type::STRING:
        return wideText(std::string_view(value));
    case element_type::BOOL:
        return bool(value);
    case element_type::INT64:
        return qlonglong {int64_t(value)};
    case element_type::UINT64:
    case element_type::DOUBLE:
        return double(value);
    case element_type::NULL_VALUE:
        return QVariant();
    case element_type::OBJECT:
        return std::nullopt;
    case element_type::ARRAY:
        break;
    }
    QStringList texts;
    for (const element each : simdjson::dom::array(value)) {
        if (!each.is_string())
            return std::nullopt;
        texts.append(wideText(std::string_view(each)));
    }
    return texts;
}

void setFields(simdjson::dom::parser &parser, QByteArrayView text, const RecordType &type, Record &record)
{
    simdjson::dom::object members;
    if (parser.parse(text.data(), size_t(text.size())).get(members) != simdjson::SUCCESS)
        throw PgFailure("XX001");
    for (const Field &field : type.fields) {
        element value;
        const bool there = members.at_key(field.name).get(value) == simdjson::SUCCESS;
        if (const std::optional<QVariant> plain = there ? plainValue(value) : QVariant())
            (void)setFromPlain(field, record, *plain);
    }
}

/// Members for `record.column || …`; with `emptied` those that are taken out, which are none of them.
PgValue changedMembers(const StoredObject &object, QList<QByteArray> *emptied = nullptr)
{
    QByteArray text = "{";
    const QJsonObject &changed = object.changed();
    for (auto member = changed.begin(); member != changed.end(); ++member) {
        if (emptied && member.value().isNull()) {
            emptied->append(member.key().toUtf8());
            continue;
        }
        json_text::appendString(text.append(text.size() > 1 ? "," : ""), member.key());
        json_text::appendJson(text.append(':'), member.value());
    }
    return text.append('}');
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
    simdjson::dom::parser parser;
    for (int row = 0; row < rows.rows(); ++row) {
        const RecordType *type = recordTypeByName(rows.text(row, 1));
        if (!type)
            continue;
        StoredRecord stored {.type = type,
                             .record = type->create(),
                             .fields = StoredObject(rows.bytes(row, 9)),
                             .fieldVersions = StoredObject(rows.bytes(row, 10))};
        Record &record = *stored.record;
        setFields(parser, rows.view(row, 9), *type, record);
        record.id = RecordId(rows.text(row, 0));
        record.version = rows.integer(row, 2);
        record.state = rows.text(row, 3);
        record.unit = rows.text(row, 4);
        record.source = choiceFromName<Source>(rows.text(row, 5)).value_or(Source::Sync);
        record.createdAt = instantOfText(rows.view(row, 6));
        record.updatedAt = instantOfText(rows.view(row, 7));
        if (!rows.isNull(row, 8))
            record.deletedAt = instantOfText(rows.view(row, 8));
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
            .versionsAfter = versionsAfter};
}

PgValue pgJson(const QJsonValue &value)
{
    QByteArray text;
    json_text::appendJson(text, value);
    return text;
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
                     pgJson(stored->fields.whole()), pgJson(stored->fieldVersions.whole()),
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
        QList<QByteArray> emptied;
        const PgValue values = changedMembers(stored->fields, &emptied);
        columns.add({pgText(record.id.toString()), pgInt(record.version), pgText(record.state), pgText(record.unit),
                     place.province, place.city, place.county, instantOrNull(record.updatedAt), instantOrNull(record.deletedAt),
                     values, pgArray(emptied), changedMembers(stored->fieldVersions)});
    }
    connection.exec(updateRecordsSql, columns.parameters());
}

}  // namespace jiaxin::server
