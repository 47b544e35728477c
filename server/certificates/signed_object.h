// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/keys.h"

#include <QJsonObject>

namespace jiaxin::server {

// JSON objects with a member `signature` (base64), as docs/certificate-qr.md has them: signed are the bytes of the object
// without it, compact, members in order of their names.

/// The object with the province's signature. Io.
Result<QJsonObject> signedBy(const Signer &signer, const QJsonObject &object);

/// Success only when the signature is good. Invalid.
Result<void> checkSignature(const CryptoProvider &crypto, SignatureAlgorithm algorithm, QByteArrayView publicKey,
                            const QJsonObject &object);

}  // namespace jiaxin::server
