// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"
#include "crypto/device_certificates.h"

namespace jiaxin::server {

/// The key that receipts are signed with, and for which courier files are sealed.
struct Signer {
    QByteArray publicKey;  ///< SubjectPublicKeyInfo, DER
    QString keyId;
    std::unique_ptr<const PrivateKey> privateKey;
    Secret secret {};  ///< the same, PKCS#8: courier files are opened with it
};

/// The province's keys.
struct Keys {
    Signer signer;
    CertificateAuthority authority;  ///< for devices
};

/// From the folder, where what is lacking is made (`receipt.key`, `authority.key`, `authority.pem`; readable by the service
/// alone). Io; Invalid: a file that is not what it should be.
Result<std::unique_ptr<const Keys>> openKeys(const CryptoProvider &crypto, const QString &path, const QDateTime &now);

}  // namespace jiaxin::server
