// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/totp.h"

#include <QtEndian>

namespace jiaxin::server {

QString totpCode(const CryptoProvider &crypto, QByteArrayView secret, qint64 step)
{
    const quint64 counter = qToBigEndian(quint64(step));
    const QByteArray mac = crypto.hmacSha256(secret, QByteArrayView(reinterpret_cast<const char *>(&counter), sizeof counter));
    // RFC 4226 §5.3: four bytes at the offset that the last nibble names.
    const quint32 number = qFromBigEndian<quint32>(mac.constData() + (mac.back() & 0x0f)) & 0x7fffffff;
    return QStringLiteral("%1").arg(number % 1'000'000, 6, 10, QLatin1Char('0'));
}

qint64 totpStepAt(const QDateTime &now)
{
    return now.toSecsSinceEpoch() / 30;
}

std::optional<qint64> totpStepOf(const CryptoProvider &crypto, QByteArrayView secret, const QString &code, const QDateTime &now)
{
    const qint64 present = totpStepAt(now);
    for (const qint64 step : {present, present - 1, present + 1}) {
        if (equalInConstantTime(totpCode(crypto, secret, step).toLatin1(), code.toLatin1()))
            return step;
    }
    return std::nullopt;
}

QString totpAddress(QByteArrayView secret, const QString &account)
{
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : secret) {
        bits = bits << 8 | quint8(byte);
        for (count += 8; count >= 5; count -= 5)
            text += QLatin1Char(letters[bits >> (count - 5) & 31]);
    }
    if (count > 0)
        text += QLatin1Char(letters[bits << (5 - count) & 31]);
    return QStringLiteral("otpauth://totp/JiaXin:%1?secret=%2&issuer=JiaXin&algorithm=SHA256&digits=6&period=30")
        .arg(QString::fromLatin1(account.toUtf8().toPercentEncoding()), text);
}

}  // namespace jiaxin::server
