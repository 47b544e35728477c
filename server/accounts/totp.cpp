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

}  // namespace jiaxin::server
