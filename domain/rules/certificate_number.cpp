// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/certificate_number.h"

#include "domain/rules/ascii.h"
#include "domain/rules/codes.h"
#include "domain/rules/normalize.h"

namespace jiaxin {

namespace {

constexpr qsizetype storedLength = 16;

QString zeroPadded(int value, int width)
{
    return QString::number(value).rightJustified(width, u'0');
}

}  // namespace

QString CertificateNumber::digits() const
{
    const bool fits = unitDigits.size() == 4 && std::all_of(unitDigits.begin(), unitDigits.end(), isAsciiDigit) && year >= 0 &&
                      year <= 99 && serial >= 1 && serial <= largestSerial;
    return fits ? unitDigits + zeroPadded(year, 2) + zeroPadded(serial, 7) : QString();
}

QString CertificateNumber::text() const
{
    const QString body = digits();
    return body.isEmpty() ? QString() : QStringLiteral("SX") + body + QLatin1Char(iso7064Mod11_10(body));
}

CertificateNumber makeCertificateNumber(const QString &unitCode, int year, int serial)
{
    return {.unitDigits = unitCode.size() == 6 ? unitCode.right(4) : QString(), .year = year % 100, .serial = serial};
}

std::optional<CertificateNumber> parseCertificateNumber(const QString &text)
{
    const QString code = normalizeCode(text);
    if (code.size() != storedLength || !code.startsWith(QLatin1String("SX")))
        return std::nullopt;
    const QStringView digits = QStringView(code).mid(2);
    if (!std::all_of(digits.begin(), digits.end(), isAsciiDigit) || !verifyIso7064Mod11_10(digits))
        return std::nullopt;
    CertificateNumber number {
        .unitDigits = digits.left(4).toString(), .year = digits.mid(4, 2).toInt(), .serial = digits.mid(6, 7).toInt()};
    return number.serial > 0 ? std::optional(number) : std::nullopt;
}

QString groupedCertificateNumber(const QString &number)
{
    if (number.size() != storedLength)
        return number;
    return number.left(6) + u' ' + number.mid(6, 2) + u' ' + number.mid(8, 7) + u' ' + number.right(1);
}

}  // namespace jiaxin
