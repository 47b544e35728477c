// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_value.h"

#include "domain/base/iso_time.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {
bool isText(const QVariant &value)
{
    return !value.isValid() || value.typeId() == QMetaType::QString;
}
}  // namespace

std::optional<Decimal> Decimal::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(-?)0*(\\d{1,18})(?:\\.(\\d{1,6}))?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString fraction = match.captured(3);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    Decimal decimal;
    decimal.m_text = match.captured(1) + match.captured(2) + (fraction.isEmpty() ? QString() : u'.' + fraction);
    return decimal;
}

bool FieldTraits<QString>::set(QString &member, const QVariant &value)
{
    if (!isText(value))
        return false;
    member = value.toString();
    return true;
}

bool FieldTraits<bool>::set(bool &member, const QVariant &value)
{
    std::optional<bool> parsed;
    if (!FieldTraits<std::optional<bool>>::set(parsed, value))
        return false;
    member = parsed.value_or(false);
    return true;
}

bool FieldTraits<std::optional<bool>>::set(std::optional<bool> &member, const QVariant &value)
{
    member.reset();
    if (!value.isValid())
        return true;
    if (value.typeId() != QMetaType::Bool)
        return false;
    member = value.toBool();
    return true;
}

bool FieldTraits<std::optional<int>>::set(std::optional<int> &member, const QVariant &value)
{
    member.reset();
    if (!value.isValid())
        return true;
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (!ok || number != std::floor(number) || std::abs(number) > 2'000'000'000.0 || value.typeId() == QMetaType::Bool)
        return false;
    member = int(number);
    return true;
}

bool FieldTraits<Decimal>::set(Decimal &member, const QVariant &value)
{
    member = {};
    if (!value.isValid() || value.toString().isEmpty())
        return true;
    // A JSON number arrives as double; only text is exact, but what a file says as a short number is kept as it reads.
    const QString text = value.typeId() == QMetaType::Double
                             ? QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest)
                             : value.toString();
    const auto parsed = Decimal::parse(text);
    if (parsed)
        member = *parsed;
    return parsed.has_value();
}

bool FieldTraits<QDate>::set(QDate &member, const QVariant &value)
{
    member = {};
    if (!value.isValid())
        return true;
    if (value.typeId() == QMetaType::QDate) {
        member = value.toDate();
        return true;
    }
    if (!isText(value))
        return false;
    const QString text = value.toString();
    if (text.isEmpty())
        return true;
    member = text.size() == 10 ? dateOfText(text) : QDate();
    return member.isValid();
}

bool FieldTraits<QDateTime>::set(QDateTime &member, const QVariant &value)
{
    member = {};
    if (!value.isValid())
        return true;
    if (value.typeId() == QMetaType::QDateTime) {
        member = value.toDateTime().toUTC();
        return true;
    }
    if (!isText(value))
        return false;
    const QString text = value.toString();
    if (text.isEmpty())
        return true;
    // A bare date is the start of that day in China: what a spreadsheet or a form gives.
    if (const QDate date = text.size() == 10 ? dateOfText(text) : QDate(); date.isValid()) {
        member = QDateTime(date, QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toUTC();
        return true;
    }
    const QDateTime instant = instantOfText(text);
    // An instant without a zone would be read as local time: refused.
    if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime)
        return false;
    member = instant.toUTC();
    return true;
}

bool FieldTraits<RecordId>::set(RecordId &member, const QVariant &value)
{
    if (!isText(value))
        return false;
    const RecordId id(value.toString());
    if (!id.isNull() && !id.isValid())
        return false;
    member = id;
    return true;
}

bool FieldTraits<QStringList>::set(QStringList &member, const QVariant &value)
{
    if (value.isValid() && value.typeId() != QMetaType::QStringList && value.typeId() != QMetaType::QVariantList)
        return false;
    member = value.toStringList();
    member.removeAll(QString());
    return true;
}

bool FieldTraits<AttachmentHash>::set(AttachmentHash &member, const QVariant &value)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}$"));
    const QString hex = value.toString();
    if (!isText(value) || (!hex.isEmpty() && !form.match(hex).hasMatch()))
        return false;
    member.hex = hex;
    return true;
}

QVariant FieldTraits<QList<AttachmentHash>>::get(const QList<AttachmentHash> &value)
{
    QStringList hashes;
    for (const AttachmentHash &hash : value)
        hashes.append(hash.hex);
    return FieldTraits<QStringList>::get(hashes);
}

bool FieldTraits<QList<AttachmentHash>>::set(QList<AttachmentHash> &member, const QVariant &value)
{
    QStringList hashes;
    if (!FieldTraits<QStringList>::set(hashes, value))
        return false;
    QList<AttachmentHash> parsed;
    for (const QString &hex : hashes) {
        AttachmentHash hash;
        if (!FieldTraits<AttachmentHash>::set(hash, hex))
            return false;
        parsed.append(hash);
    }
    member = parsed;
    return true;
}

int choiceIndex(std::span<const Choice> choices, const QString &name)
{
    for (size_t i = 0; i < choices.size(); ++i) {
        if (name == QLatin1String(choices[i].name))
            return int(i);
    }
    return -1;
}

}  // namespace jiaxin
