// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"

#include <QDateTime>

namespace jiaxin::server {

/// The code of a step of 30 seconds (RFC 6238 with HMAC-SHA-256, six digits).
QString totpCode(const CryptoProvider &crypto, QByteArrayView secret, qint64 step);
qint64 totpStepAt(const QDateTime &now);

/// The step that the code belongs to, if it is of now or of the step before or after; nothing otherwise.
std::optional<qint64> totpStepOf(const CryptoProvider &crypto, QByteArrayView secret, const QString &code,
                                 const QDateTime &now);

/// The address that an authenticator takes, usually from a QR code: `otpauth://totp/…`, with the secret in base32 (RFC 4648).
QString totpAddress(QByteArrayView secret, const QString &account);

}  // namespace jiaxin::server
