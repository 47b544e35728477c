// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/type_sql.h"

#include "db/db_failure.h"
#include "domain/json_text.h"
#include "domain/record_json.h"
#include "domain/records/records.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin {

namespace {

const QStringList baseColumns {QStringLiteral("seq"),        QStringLiteral("id"),         QStringLiteral("version"),
                               QStringLiteral("state"),      QStringLiteral("unit"),       QStringLiteral("source"),
                               QStringLiteral("created_at"), QStringLiteral("updated_at"), QStringLiteral("deleted_at"),
                               QStringLiteral("sort_key")};

QVariant columnValue(const Statement &row, int column, const Field &field)
{
    if (row.isNull(column))
        return {};
    switch (field.kind) {
    case FieldKind::Integer:
        return row.integer(column);
    case FieldKind::Boolean:
        return row.integer(column) != 0;
    case FieldKind::ChoiceSet:
    case FieldKind::TextSet:
    case FieldKind::Attachments:
        return QJsonDocument::fromJson(row.text(column).toUtf8()).array().toVariantList();
    default:
        return row.text(column);
    }
}

}  // namespace

TypeSql::TypeSql(const RecordType &type)
{
    const QString table = type.id();
    QStringList names = baseColumns;
    for (const Field &field : type.fields)
        names.append(field.id());
    const auto fresh = type.create();
    for (const Field &field : type.fields)
        startsEmpty.append(!field.get(*fresh).isValid());
    QStringList assignments;
    for (qsizetype i = 2; i < names.size(); ++i)
        assignments.append(names.at(i) + QStringLiteral(" = ?"));
    select = QStringLiteral("SELECT %1.%2 FROM %1").arg(table, names.join(QStringLiteral(", ") + table + u'.'));
    insert = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                 .arg(table, names.join(QStringLiteral(", ")), placeholders(names.size()));
    update = QStringLiteral("UPDATE %1 SET %2 WHERE id = ? AND version = ?").arg(table, assignments.join(QStringLiteral(", ")));
}

const TypeSql &sqlOf(const RecordType &type)
{
    static const QHash<const RecordType *, TypeSql *> all = [] {
        QHash<const RecordType *, TypeSql *> made;
        for (const RecordType *each : allRecordTypes)
            made.insert(each, new TypeSql(*each));
        return made;
    }();
    return *all.value(&type);
}

void bindField(Statement &statement, int index, const Field &field, const QVariant &value)
{
    if (!value.isValid()) {
        statement.bindNull(index);
        return;
    }
    switch (field.kind) {
    case FieldKind::Integer:
        statement.bindInt(index, value.toLongLong());
        return;
    case FieldKind::Boolean:
        statement.bindInt(index, value.toBool() ? 1 : 0);
        return;
    case FieldKind::Date:
        statement.bindText(index, dateText(value.toDate()));
        return;
    case FieldKind::Instant:
        statement.bindText(index, instantText(value.toDateTime()));
        return;
    case FieldKind::ChoiceSet:
    case FieldKind::TextSet:
    case FieldKind::Attachments: {
        QByteArray list;
        json_text::appendValue(list, field, value);
        statement.bindUtf8(index, list);
        return;
    }
    case FieldKind::Text:
    case FieldKind::Decimal:
    case FieldKind::Choice:
    case FieldKind::Reference:
    case FieldKind::Attachment:
        break;
    }
    statement.bindText(index, value.toString());
}

void readField(const Statement &row, int column, const Field &field, Record &record)
{
    if (!field.set(record, columnValue(row, column, field)))
        throw DbFailure({.code = ErrorCode::Corrupt, .field = field.id(), .detail = QStringLiteral("column_form")});
}

std::unique_ptr<Record> readRecord(const RecordType &type, const Statement &row)
{
    auto record = type.create();
    record->id = RecordId(row.text(1));
    record->version = row.integer(2);
    record->state = row.text(3);
    record->unit = row.text(4);
    record->source = choiceFromName<Source>(row.text(5)).value_or(Source::Manual);
    record->createdAt = instantOfText(row.utf8(6));
    record->updatedAt = instantOfText(row.utf8(7));
    if (!row.isNull(8))
        record->deletedAt = instantOfText(row.utf8(8));
    const QList<bool> &startsEmpty = sqlOf(type).startsEmpty;
    int column = baseColumnCount;
    for (const Field &field : type.fields) {
        if (!row.isNull(column) || !startsEmpty.at(column - baseColumnCount))
            readField(row, column, field, *record);
        ++column;
    }
    return record;
}

}  // namespace jiaxin
