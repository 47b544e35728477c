// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sound_records.h"

#include "domain/rules/code_list.h"
#include "domain/rules/field_checks.h"
#include "tests/support/invented.h"
#include "tests/support/sample_records.h"

namespace jiaxin::test {

namespace {

const QDate born(1985, 3, 7);

QString fourDigits(int seed)
{
    return QStringLiteral("%1").arg(seed, 4, 10, QLatin1Char('0'));
}

/// What the field's own rule lets through; invalid where it has none that matters.
QVariant byRule(const Field &field, int seed)
{
    if (field.check == &checks::creditCode)
        return inventedCreditCode(seed + 100);
    if (field.check == &checks::registrationNumber) {
        const QString digits = QStringLiteral("6101031000") + fourDigits(seed);
        return digits + QLatin1Char(iso7064Mod11_10(digits));
    }
    if (field.check == &checks::mobilePhone || field.check == &checks::anyPhone)
        return QString(QStringLiteral("1390000") + fourDigits(seed));
    if (field.check == &checks::landline)
        return QString(QStringLiteral("029-8888") + fourDigits(seed));
    if (field.check == &checks::email)
        return QStringLiteral("office%1@example.com").arg(seed);
    if (field.check == &checks::anyPersonName)
        return seed % 2 == 0 ? QStringLiteral("秦安和") : QStringLiteral("买买提·吐尔逊");
    if (field.check == &checks::division || field.check == &checks::unit)
        return seed % 2 == 0 ? QStringLiteral("610103") : QStringLiteral("610113");
    if (field.check == &checks::documentNumber)
        return QStringLiteral("陕商函〔2026〕%1号").arg(seed);
    if (const CodeList *codes =
            field.of && field.kind == FieldKind::Text ? CodeList::shipped(QLatin1String(field.of)) : nullptr)
        return codes->entries().at(seed % codes->entries().size()).code;
    return {};
}

/// The days of the documents of a life follow one another, whatever the seed.
QVariant dayInOrder(const QString &name, int seed)
{
    constexpr int spread = 20;
    static const QHash<QString, QDate> firstDays {
        {QStringLiteral("penalty.decided_on"), QDate(2020, 1, 2)},
        {QStringLiteral("penalty.amended_on"), QDate(2020, 3, 2)},
        {QStringLiteral("penalty.fulfilled_on"), QDate(2021, 1, 4)},
        {QStringLiteral("penalty.commitment_on"), QDate(2021, 2, 1)},
        {QStringLiteral("penalty.repaired_on"), QDate(2022, 3, 1)},
        {QStringLiteral("penalty.revoked_on"), QDate(2022, 5, 5)},
        {QStringLiteral("list_entry.notice_delivered_on"), QDate(2021, 1, 4)},
        {QStringLiteral("list_entry.heard_on"), QDate(2021, 2, 1)},
        {QStringLiteral("list_entry.decided_on"), QDate(2021, 3, 1)},
        {QStringLiteral("list_entry.listed_on"), QDate(2021, 4, 1)},
        {QStringLiteral("list_entry.removed_on"), QDate(2022, 4, 1)},
        {QStringLiteral("list_entry.valid_until"), QDate(2023, 4, 3)},
        {QStringLiteral("reward.granted_on"), QDate(2021, 4, 1)},
        {QStringLiteral("reward.withdrawn_on"), QDate(2022, 4, 1)},
    };
    const QDate first = firstDays.value(name);
    return first.isValid() ? QVariant(first.addDays(seed % spread)) : QVariant();
}

/// What rules between fields ask for.
QVariant byName(const RecordType &type, const Field &field, int seed)
{
    const QString name = QString(type.id()) + u'.' + field.id();
    const QHash<QString, QVariant> values {
        {QStringLiteral("worker.document_type"), QStringLiteral("resident_id")},
        {QStringLiteral("worker.document_number"), inventedResidentId(born, 2 * seed)},
        {QStringLiteral("worker.sex"), QStringLiteral("female")},
        {QStringLiteral("worker.birth_date"), born},
        {QStringLiteral("worker.nationality"), QStringLiteral("CHN")},
        {QStringLiteral("enterprise.legal_representative_document_type"), QStringLiteral("resident_id")},
        {QStringLiteral("enterprise.legal_representative_document_number"), inventedResidentId(born, 2 * seed)},
        {QStringLiteral("enterprise.registration_state"), QStringLiteral("active")},
        {QStringLiteral("enterprise.division"), QStringLiteral("610103")},
        {QStringLiteral("enterprise.business_scope"), QStringLiteral("家政服务；养老服务%1").arg(seed)},
        {QStringLiteral("epidemic_report.temperature"), QStringLiteral("36.%1").arg(seed % 9 + 1)},
        {QStringLiteral("progress_report.worker_count"), 100'000 + seed},
    };
    if (const QVariant day = dayInOrder(name, seed); day.isValid())
        return day;
    return values.value(name);
}

RecordId referred(const Field &field, const SoundReferences &references)
{
    const QLatin1String of(field.of);
    if (of == QLatin1String("enterprise"))
        return references.enterprise;
    return of == QLatin1String("worker") ? references.worker : references.allocation;
}

}  // namespace

std::unique_ptr<Record> soundRecord(const RecordType &type, int seed, const SoundReferences &references)
{
    auto record = type.create();
    const bool ofPerson = references.enterprise.isNull();
    int offset = 0;
    for (const Field &field : type.fields) {
        const int own = seed + offset;
        offset += 2;
        QVariant value = byName(type, field, own);
        if (!value.isValid())
            value = byRule(field, own);
        if (field.id() == QLatin1String("subject_kind"))
            value = QString::fromLatin1(field.choices[ofPerson ? 1 : 0].name);
        else if (field.kind == FieldKind::Attachment || field.kind == FieldKind::Attachments)
            continue;
        else if (field.kind == FieldKind::Reference)
            value = referred(field, references).toString();
        else if (!value.isValid())
            value = sampleValue(field, own);
        if (type.field(u"subject_kind") && !ofPerson && field.id() == QLatin1String("worker"))
            continue;
        if (!field.set(*record, value))
            qFatal("no sound value for %s.%s", type.name, field.name);
    }
    return record;
}

}  // namespace jiaxin::test
