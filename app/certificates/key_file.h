// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"

#include <QDateTime>

#include <optional>

namespace jiaxin {

/// A request for a key's certificate, or the certificate: one JSON object in UTF-8 with the members `kind`
/// (`jiaxin-key-request` or `jiaxin-key-certificate`), `format` 1, `unit`, `algorithm`, `key_id`, `public_key` (base64 of
/// SubjectPublicKeyInfo), `made_at` and, in a certificate, `issuer` (the id of the key that signed it), and `signature` (base64
/// of 64 bytes).
struct KeyFile {
    enum class Kind { Request, Certificate };

    Kind kind = Kind::Request;
    QString unit;
    SignatureAlgorithm algorithm = SignatureAlgorithm::Sm2Sm3;
    QString keyId;
    QByteArray publicKey;
    QString issuer {};
    QDateTime madeAt;

    /// The object without `signature`, compact, members in the order of their names: what is signed.
    QByteArray signedBytes() const;
    QByteArray toBytes(const QByteArray &signature) const;
};

struct SignedKeyFile {
    KeyFile file;
    QByteArray signature;
};

/// Reads a key file that may come from anywhere; the id is checked against the key, the signature is not looked at. BadFile
/// `not_a_key_file`.
Result<SignedKeyFile> readKeyFile(const QByteArray &bytes, const CryptoProvider &crypto);

/// `sm2_sm3`, `ed25519`.
QString algorithmName(SignatureAlgorithm algorithm);
std::optional<SignatureAlgorithm> algorithmOf(QStringView name);

}  // namespace jiaxin
