// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The workbook that enterprises fill in.
#include "app/exchange/exchange_columns.h"
#include "app/exchange/exchange_tables.h"
#include "app/exchange/export_service.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/words/words.h"
#include "domain/records/records.h"
#include "domain/rules/code_list.h"
#include "domain/rules/divisions.h"
#include "domain/rules/registration_extract.h"

namespace jiaxin {

namespace {

QStringList choicesOfField(const Field &field)
{
    QStringList choices;
    switch (field.kind) {
    case FieldKind::Choice:
        for (const Choice &choice : field.choices)
            choices.append(choice.label.translated());
        break;
    case FieldKind::Boolean:
        choices = {valueText(field, true), valueText(field, false)};
        break;
    case FieldKind::Text:
        if (QLatin1String(field.of) == QLatin1String("unit")) {
            for (const UnitSeed &unit : shaanxiUnits())
                choices.append(UnitTree::shipped().fullName(unit.code));
        } else if (const CodeList *list = field.of ? CodeList::shipped(field.of) : nullptr) {
            for (const CodeList::Entry &entry : list->entries())
                choices.append(entry.name);
        }
        break;
    default:
        break;
    }
    return choices;
}

/// What a reader has to know of a column beyond its header.
QString hintOf(const Field &field)
{
    QStringList hints;
    if (!field.hint.isEmpty())
        hints.append(field.hint.translated());
    switch (field.kind) {
    case FieldKind::ChoiceSet: {
        QStringList names;
        for (const Choice &choice : field.choices)
            names.append(choice.label.translated());
        hints.append(label("exchange", "One or more of these, separated by commas: %1")
                         .translated()
                         .arg(names.join(label("exchange", ", ").translated())));
        break;
    }
    case FieldKind::Date:
        hints.append(label("exchange", "Write the day as 2026-11-23").translated());
        break;
    case FieldKind::Instant:
        hints.append(label("exchange", "Write day and time as 2026-11-23 10:30").translated());
        break;
    case FieldKind::Reference:
        hints.append(
            isReferenceTo(field, enterpriseType)
                ? label("exchange", "The enterprise's whole name or its credit code").translated()
                : label("exchange", "The document number; where it divides the money, the unit beside it").translated());
        break;
    default:
        break;
    }
    return hints.join(u'\n');
}

ColumnSpec templateColumn(const Field &field, bool required)
{
    constexpr double usual = 16;
    constexpr double wide = 30;
    const bool text = field.kind == FieldKind::Text || field.kind == FieldKind::Reference || field.kind == FieldKind::Decimal;
    return {.header = field.label.translated(),
            .width = field.kind == FieldKind::Reference || field.maximumLength() >= 100 ? wide : usual,
            .text = text,
            .choices = choicesOfField(field),
            .comment = hintOf(field),
            .required = required};
}

}  // namespace

Result<void> ExportService::writeTemplateFor(const RecordType &type, const QString &file)
{
    if (!isImportable(type) && &type != &registrationExtractType)
        return invalid("type", "not_importable");
    QList<ColumnSpec> columns;
    for (const ExchangeColumn &column : exchangeColumns(type)) {
        ColumnSpec spec = templateColumn(*column.target.field, column.required);
        spec.header = column.header;
        if (column.target.kind == ColumnTarget::Kind::EnterpriseCode)
            spec.comment = label("exchange", "Wins over the name; leave it out where the name is the only one").translated();
        columns.append(spec);
    }
    if (&type == &workerType) {
        columns.append(templateColumn(*employmentType.field(u"joined_on"), false));
        columns.append(templateColumn(*employmentType.field(u"contract_kind"), false));
    }
    return writeTemplate(file, typeText(type), columns);
}

}  // namespace jiaxin
