// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sample_records.h"

namespace jiaxin::test {

namespace {
QString digits(int seed, int count)
{
    return QString::number(qint64(seed) * 7919 + 1).rightJustified(count, u'0').right(count);
}
}  // namespace

QVariant sampleValue(const Field &field, int seed)
{
    const QString hash = digits(seed, 64);
    switch (field.kind) {
    case FieldKind::Text:
        return (QStringLiteral("字𠮷") + digits(seed, 6)).left(field.maximumLength());
    case FieldKind::Integer:
        return qlonglong(field.maximum > field.minimum ? field.minimum + seed % (field.maximum - field.minimum + 1) : seed);
    case FieldKind::Decimal:
        return QStringLiteral("%1.25").arg(seed);
    case FieldKind::Boolean:
        return seed % 2 == 1;
    case FieldKind::Date:
        return QDate(2026, 1, 1).addDays(seed);
    case FieldKind::Instant:
        return QDateTime(QDate(2026, 1, 1), QTime(1, 2, 3, 456), Qt::UTC).addDays(seed);
    case FieldKind::Choice:
        return QString::fromLatin1(field.choices[size_t(seed) % field.choices.size()].name);
    case FieldKind::ChoiceSet:
        return QStringList {QString::fromLatin1(field.choices[size_t(seed) % field.choices.size()].name)};
    case FieldKind::Reference:
        return QStringLiteral("01890a5d-ac96-774b-bcce-%1").arg(digits(seed, 12));
    case FieldKind::TextSet:
        return QStringList {digits(seed, 6), QStringLiteral("b, \"c\"")};
    case FieldKind::Attachment:
        return hash;
    case FieldKind::Attachments:
        return QStringList {hash, digits(seed + 1, 64)};
    }
    return {};
}

std::unique_ptr<Record> sampleRecord(const RecordType &type, int seed)
{
    auto record = type.create();
    int offset = 0;
    for (const Field &field : type.fields) {
        if (!field.set(*record, sampleValue(field, seed + offset)))
            qFatal("no sample for %s.%s", type.name, field.name);
        offset += 2;
    }
    return record;
}

}  // namespace jiaxin::test
