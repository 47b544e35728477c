// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/exchange_columns.h"

#include "app/exchange/exchange_tables.h"
#include "app/words/words.h"
#include "domain/base/clock.h"
#include "domain/records/records.h"

namespace jiaxin {

namespace {

using Kind = ColumnTarget::Kind;

void addWorkerColumns(QList<ExchangeColumn> &columns, const RecordType &type)
{
    const bool must = mustNameWorker(type);
    const auto add = [&](Kind kind, const QString &member, bool required) {
        const Field *field = workerType.field(member);
        columns.append({.target = {kind, field, workerColumnName(type, member)},
                        .header = field->label.translated(),
                        .required = required});
    };
    add(Kind::WorkerName, QStringLiteral("name"), false);
    add(Kind::WorkerDocumentType, QStringLiteral("document_type"), must);
    add(Kind::WorkerDocumentNumber, QStringLiteral("document_number"), must);
}

/// Semicolons, for the names of choices may hold commas.
QString choiceNames(const Field &field, const QStringList &names)
{
    QStringList texts;
    for (const QString &name : names) {
        const int index = choiceIndex(field.choices, name);
        texts.append(index < 0 ? name : field.choices[size_t(index)].label.translated());
    }
    return texts.join(QStringLiteral("；"));
}

QString spreadsheetTime(const QDateTime &instant)
{
    const QDateTime local = inChina(instant);
    const bool whole = local.time().msec() == 0;
    return local.toString(whole ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

}  // namespace

QList<ExchangeColumn> exchangeColumns(const RecordType &type)
{
    QList<ExchangeColumn> columns;
    for (const Field &field : type.fields) {
        if (isReferenceTo(field, workerType) && namesWorker(type))
            addWorkerColumns(columns, type);
        if (!isImportable(field))
            continue;
        columns.append(
            {.target = {Kind::OwnField, &field, field.id()}, .header = field.label.translated(), .required = field.required});
        if (isReferenceTo(field, enterpriseType)) {
            columns.append({.target = {Kind::EnterpriseCode, &field, field.id()}, .header = enterpriseCodeHeader()});
        } else if (isReferenceTo(field, fundAllocationType)) {
            const Field *unit = fundAllocationType.field(u"allocated_to");
            columns.append({.target = {Kind::AllocationUnit, unit, field.id()}, .header = unit->label.translated()});
        }
    }
    return columns;
}

QList<ExchangeColumn> archiveColumns(const RecordType &type, bool withFiles)
{
    QList<ExchangeColumn> columns = exchangeColumns(type);
    for (const Field &field : type.fields) {
        if (withFiles && field.isFile())
            columns.append({.target = {Kind::OwnField, &field, field.id()}, .header = field.label.translated()});
    }
    return columns;
}

QString CellWriter::text(const Field &field, const QVariant &value) const
{
    switch (field.kind) {
    case FieldKind::Instant:
        return spreadsheetTime(value.toDateTime());
    case FieldKind::ChoiceSet:
        return choiceNames(field, value.toStringList());
    default:
        return valueText(field, value);
    }
}

QVariant CellWriter::cell(const Field &field, const QVariant &value) const
{
    if (!value.isValid())
        return QString();
    if (field.kind == FieldKind::Date || field.kind == FieldKind::Integer)
        return value;
    const QString stored = value.toString();
    // An apostrophe keeps what would otherwise be a formula, or a sign for nothing.
    for (const QString &candidate : {text(field, value), stored, u'\'' + stored}) {
        const ParsedCell read = m_parser.parse(field, {.kind = Cell::Kind::Text, .text = candidate});
        if (read.given && !blocks(read.problems) && read.value == value)
            return candidate;
    }
    return stored;
}

}  // namespace jiaxin
