// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/record_json.h"

#include <QJsonArray>

namespace jiaxin {

namespace {

bool isBaseMember(const QString &name)
{
    static const QStringList names {QStringLiteral("id"),         QStringLiteral("version"),    QStringLiteral("state"),
                                    QStringLiteral("unit"),       QStringLiteral("source"),     QStringLiteral("created_at"),
                                    QStringLiteral("updated_at"), QStringLiteral("deleted_at"), QStringLiteral("type")};
    return names.contains(name);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

}  // namespace

QJsonValue valueToJson(const Field &field, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (field.kind) {
    case FieldKind::Integer:
        return value.toLongLong();
    case FieldKind::Boolean:
        return value.toBool();
    case FieldKind::Date:
        return dateText(value.toDate());
    case FieldKind::Instant:
        return instantText(value.toDateTime());
    case FieldKind::ChoiceSet:
    case FieldKind::TextSet:
    case FieldKind::Attachments:
        return QJsonArray::fromStringList(value.toStringList());
    case FieldKind::Text:
    case FieldKind::Decimal:
    case FieldKind::Choice:
    case FieldKind::Reference:
    case FieldKind::Attachment:
        break;
    }
    return value.toString();
}

bool setFromPlain(const Field &field, Record &record, const QVariant &value)
{
    const bool many = value.typeId() == QMetaType::QStringList;
    return (!value.isValid() || many == field.isMany()) && field.set(record, value);
}

bool setFromJson(const Field &field, Record &record, const QJsonValue &value)
{
    if (value.isObject())
        return false;
    if (!value.isArray())
        return setFromPlain(field, record, value.isNull() ? QVariant() : value.toVariant());
    QStringList texts;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            return false;
        texts.append(item.toString());
    }
    return setFromPlain(field, record, texts);
}

QString malformedRule(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Choice:
    case FieldKind::ChoiceSet:
        return QStringLiteral("unknown_code");
    case FieldKind::Date:
    case FieldKind::Instant:
        return QStringLiteral("impossible_date");
    default:
        return QStringLiteral("alphabet");
    }
}

QJsonObject recordToJson(const RecordType &type, const Record &record, JsonScope scope)
{
    QJsonObject object;
    if (scope == JsonScope::WithBase) {
        object.insert(QStringLiteral("id"), record.id.toString());
        object.insert(QStringLiteral("version"), record.version);
        object.insert(QStringLiteral("state"), record.state);
        object.insert(QStringLiteral("unit"), record.unit);
        object.insert(QStringLiteral("source"), choiceName(record.source));
        object.insert(QStringLiteral("created_at"), textOrNull(instantText(record.createdAt)));
        object.insert(QStringLiteral("updated_at"), textOrNull(instantText(record.updatedAt)));
        object.insert(QStringLiteral("deleted_at"), textOrNull(instantText(record.deletedAt)));
    }
    for (const Field &field : type.fields)
        object.insert(field.id(), valueToJson(field, field.get(record)));
    return object;
}

Problems applyJson(const RecordType &type, Record &record, const QJsonObject &object)
{
    Problems problems;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const Field *field = type.field(member.key());
        if (field) {
            if (!setFromJson(*field, record, member.value()))
                problems.append({.field = member.key(), .rule = malformedRule(*field)});
        } else if (!isBaseMember(member.key())) {
            problems.append({.field = member.key(), .rule = QStringLiteral("unknown_field")});
        }
    }
    return problems;
}

}  // namespace jiaxin
