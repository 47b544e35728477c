// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/province_record.h"

#include "domain/record_diff.h"
#include "domain/record_json.h"
#include "domain/records/records.h"

namespace jiaxin {

namespace {

const QString stateName = QStringLiteral("state");
const QString unitName = QStringLiteral("unit");
const QString deletedName = QStringLiteral("deleted_at");

QDateTime provinceInstant(const QJsonValue &value)
{
    return instantOfText(value.toString());
}

void setBaseMembers(Record &record, const QJsonObject &object)
{
    record.id = RecordId(object.value(QLatin1String("id")).toString());
    record.version = object.value(QLatin1String("version")).toInteger();
    record.state = object.value(stateName).toString();
    record.unit = object.value(unitName).toString();
    record.source = choiceFromName<Source>(object.value(QLatin1String("source")).toString()).value_or(Source::Sync);
    record.createdAt = provinceInstant(object.value(QLatin1String("created_at")));
    record.updatedAt = provinceInstant(object.value(QLatin1String("updated_at")));
    record.deletedAt = provinceInstant(object.value(deletedName));
}

}  // namespace

std::optional<ProvinceRecord> provinceRecord(const QJsonObject &object)
{
    ProvinceRecord result {
        .type = recordTypeByName(object.value(QLatin1String("type")).toString()), .record = {}, .unknown = {}};
    if (!result.type || !RecordId(object.value(QLatin1String("id")).toString()).isValid() ||
        object.value(QLatin1String("version")).toInteger() < 1)
        return std::nullopt;
    result.record = result.type->create();
    setBaseMembers(*result.record, object);
    const QJsonObject fields = object.value(QLatin1String("fields")).toObject();
    for (auto member = fields.begin(); member != fields.end(); ++member) {
        const Field *field = result.type->field(member.key());
        if (!field || !setFromJson(*field, *result.record, member.value()))
            result.unknown.insert(member.key(), member.value());
    }
    return result;
}

std::unique_ptr<Record> recordOfJson(const RecordType &type, const QJsonObject &object)
{
    auto record = type.create();
    setBaseMembers(*record, object);
    for (const Field &field : type.fields)
        (void)setFromJson(field, *record, object.value(field.id()));
    return record;
}

void applyChanges(const RecordType &type, Record &record, const QJsonObject &changes)
{
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.key() == stateName)
            record.state = change.value().toString();
        else if (change.key() == unitName)
            record.unit = change.value().toString();
        else if (change.key() == deletedName)
            record.deletedAt = provinceInstant(change.value());
        else if (const Field *field = type.field(change.key()))
            (void)setFromJson(*field, record, change.value());
    }
}

QJsonValue changeValue(const RecordType &type, const Record &record, const QString &name)
{
    if (name == stateName)
        return record.state;
    if (name == unitName)
        return record.unit;
    if (name == deletedName)
        return record.deletedAt.isValid() ? QJsonValue(instantText(record.deletedAt)) : QJsonValue(QJsonValue::Null);
    const Field *field = type.field(name);
    return field ? valueToJson(*field, field->get(record)) : QJsonValue(QJsonValue::Null);
}

bool sayTheSame(const RecordType &type, const Record &one, const Record &other)
{
    return one.state == other.state && one.unit == other.unit && one.deletedAt.isValid() == other.deletedAt.isValid() &&
           diff(type, one, other).isEmpty();
}

QStringList disputedFields(const RecordType &type, const Record &present, const QJsonObject &before, const QJsonObject &changes)
{
    QStringList disputed;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        // Deleted on both sides is agreed, whatever the minute.
        if (change.key() == deletedName && present.deletedAt.isValid() && change.value().isString())
            continue;
        const QJsonValue now = changeValue(type, present, change.key());
        const QJsonValue was = before.contains(change.key()) ? before.value(change.key()) : QJsonValue(QJsonValue::Null);
        if (now != was && now != change.value())
            disputed.append(change.key());
    }
    return disputed;
}

}  // namespace jiaxin
