// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/amounts.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {

constexpr int myriadDigits = 4;

/// Moves the decimal point: right for places > 0.
QString shifted(const QString &number, int places)
{
    const bool negative = number.startsWith(u'-');
    QString digits = negative ? number.mid(1) : number;
    qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        point = digits.size();
    digits.remove(u'.');
    point += places;
    if (point <= 0) {
        digits.prepend(QString(1 - point, u'0'));
        point = 1;
    }
    if (point > digits.size())
        digits.append(QString(point - digits.size(), u'0'));
    if (point < digits.size())
        digits.insert(point, u'.');
    return negative ? u'-' + digits : digits;
}

}  // namespace

AmountUnit amountUnit(const Field &field)
{
    static const QStringList myriads {QStringLiteral("registered_capital"), QStringLiteral("fine"),
                                      QStringLiteral("confiscated")};
    static const QStringList yuan {QStringLiteral("annual_revenue"), QStringLiteral("sum_insured"), QStringLiteral("amount"),
                                   QStringLiteral("unit_price")};
    if (myriads.contains(field.id()))
        return AmountUnit::TenThousandYuan;
    return yuan.contains(field.id()) ? AmountUnit::Yuan : AmountUnit::Plain;
}

Decimal parseAmount(const QString &text, AmountUnit unit)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:人民币|[¥￥])?(-?\\d+(?:\\.\\d+)?)(万元|万|元|分|%|℃|°C|度)?(?:人民币|整)?$"));
    const auto match = form.match(QString(text).remove(u',').remove(u' '));
    if (!match.hasMatch())
        return {};
    const QString written = match.captured(2);
    int places = 0;
    if (unit == AmountUnit::Yuan && written.startsWith(u'万'))
        places = myriadDigits;
    else if (unit == AmountUnit::TenThousandYuan && written == u'元')
        places = -myriadDigits;
    return Decimal::parse(shifted(match.captured(1), places)).value_or(Decimal());
}

}  // namespace jiaxin
