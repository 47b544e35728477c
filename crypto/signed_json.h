// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"

#include <QJsonObject>

namespace jiaxin {

// JSON objects with a member `signature` (base64 of 64 bytes), as docs/certificate-qr.md has them.

/// What is signed of an object: all but `signature`, in UTF-8, compact, members in the order of their names.
QByteArray bytesToSign(QJsonObject object);

/// The object with its signature. Io.
Result<QJsonObject> signObject(const PrivateKey &key, QJsonObject object);

/// Success only when the signature is good. Invalid with field `signature` or `public_key`.
Result<void> verifyObject(const CryptoProvider &crypto, SignatureAlgorithm algorithm, QByteArrayView publicKey,
                          const QJsonObject &object);

}  // namespace jiaxin
