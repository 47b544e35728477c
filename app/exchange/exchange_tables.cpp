// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/exchange_tables.h"

#include "domain/records/records.h"
#include "domain/rules/csv_lines.h"
#include "domain/rules/normalize.h"

#include <QFile>

/// Q_INIT_RESOURCE has to stand outside any namespace.
static void registerExchangeResources()
{
    Q_INIT_RESOURCE(exchange_resources);
}

namespace jiaxin {

namespace {

QList<SynonymRow> load(const QString &name, bool withValue)
{
    registerExchangeResources();
    QFile file(QStringLiteral(":/jiaxin/exchange/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing resource %s", qPrintable(name));
    QList<SynonymRow> rows;
    const int columns = withValue ? 4 : 3;
    for (const QStringList &cells : csvLines(file.readAll(), columns)) {
        rows.append({.type = cells.at(0),
                     .target = cells.at(1),
                     .value = withValue ? cells.at(2) : QString(),
                     .synonyms = cells.at(columns - 1).split(u'|', Qt::SkipEmptyParts)});
    }
    return rows;
}

}  // namespace

const QList<SynonymRow> &headerSynonyms()
{
    static const QList<SynonymRow> rows = load(QStringLiteral("headers.csv"), false);
    return rows;
}

const QList<SynonymRow> &choiceSynonyms()
{
    static const QList<SynonymRow> rows = load(QStringLiteral("choices.csv"), true);
    return rows;
}

QString headerKey(const QString &text)
{
    QString key = comparisonKey(text);
    key.remove(u'*').remove(QStringLiteral("(必填)")).remove(QStringLiteral("(选填)"));
    while (key.endsWith(u':'))
        key.chop(1);
    return key;
}

QStringList naturalKey(const RecordType &type)
{
    static const QHash<const RecordType *, QStringList> keys {
        {&employmentType, {QStringLiteral("enterprise"), QStringLiteral("joined_on")}},
        {&authorisationType, {QStringLiteral("kind"), QStringLiteral("starts_at")}},
        {&identityCheckType, {QStringLiteral("method"), QStringLiteral("checked_at")}},
        {&backgroundCheckType, {QStringLiteral("batch"), QStringLiteral("submitted_on")}},
        {&healthCheckType, {QStringLiteral("category"), QStringLiteral("examined_on")}},
        {&trainingType, {QStringLiteral("course"), QStringLiteral("started_on")}},
        {&insuranceType, {QStringLiteral("kind"), QStringLiteral("policy_number"), QStringLiteral("valid_from")}},
        {&evaluationType,
         {QStringLiteral("kind"), QStringLiteral("received_on"), QStringLiteral("channel"), QStringLiteral("content")}},
        {&epidemicReportType, {QStringLiteral("reported_on"), QStringLiteral("method")}},
        {&rewardType, {QStringLiteral("document_number"), QStringLiteral("name")}},
        {&penaltyType, {QStringLiteral("document_number")}},
        {&listEntryType, {QStringLiteral("list"), QStringLiteral("listed_on"), QStringLiteral("basis")}},
        {&fundAllocationType, {QStringLiteral("document_number"), QStringLiteral("allocated_to")}},
        {&fundUseType, {QStringLiteral("enterprise"), QStringLiteral("purpose"), QStringLiteral("paid_on")}},
        {&progressReportType, {QStringLiteral("title"), QStringLiteral("period_from"), QStringLiteral("period_until")}},
        {&outreachActivityType, {QStringLiteral("title"), QStringLiteral("held_on")}},
        {&problemReportType, {QStringLiteral("title"), QStringLiteral("reported_on")}},
    };
    return keys.value(&type);
}

bool isImportable(const RecordType &type)
{
    return &type == &enterpriseType || &type == &workerType || !naturalKey(type).isEmpty();
}

bool namesWorker(const RecordType &type)
{
    const Field *worker = type.field(u"worker");
    return worker && isReferenceTo(*worker, workerType) && isImportable(type);
}

bool mustNameWorker(const RecordType &type)
{
    return namesWorker(type) && type.field(u"worker")->required;
}

QString workerColumnName(const RecordType &type, const QString &member)
{
    return type.field(member) ? QStringLiteral("worker") : member;
}

bool isImportable(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Attachment:
    case FieldKind::Attachments:
        return false;
    case FieldKind::Reference:
        return isReferenceTo(field, enterpriseType) || isReferenceTo(field, fundAllocationType);
    default:
        return true;
    }
}

}  // namespace jiaxin
