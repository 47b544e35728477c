// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/protocol/scanned_text.h"

#include "domain/protocol/qr_payload.h"
#include "domain/rules/certificate_number.h"

namespace jiaxin {

namespace {

/// The key's own sign in place of what an input method makes of it.
QChar plainSign(QChar sign)
{
    switch (sign.unicode()) {
    case u'。':
        return u'.';
    case u'、':
        return u'/';
    case u'￥':
    case u'¥':
        return u'$';
    case u'×':
        return u'*';
    case u'—':
        return u'-';
    default:
        return sign;
    }
}

constexpr qsizetype longest = 400;  // longer than any QR code

}  // namespace

QString straightenedScan(const QString &text)
{
    if (text.size() > longest)
        return text;
    QString plain;
    for (const QChar sign : text)
        plain += plainSign(sign);
    plain = plain.normalized(QString::NormalizationForm_KC).toUpper();
    plain.remove(u'\'');
    return plain;
}

std::optional<QString> scannedCertificate(const QString &text)
{
    // Shorter than any number: not worth a look at each key.
    constexpr qsizetype shortest = 16;
    if (text.size() < shortest || text.size() > longest)
        return std::nullopt;
    const QString plain = straightenedScan(text);
    if (const auto number = parseCertificateNumber(plain))
        return number->text();
    if (const auto read = readQrText(plain))
        return read->payload.number;
    return std::nullopt;
}

}  // namespace jiaxin
