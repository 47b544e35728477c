// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"

namespace jiaxin {

/// The provider over OpenSSL's libcrypto; built by makeOpenSslProvider().
class OpenSslProvider final : public CryptoProvider {
public:
    Result<QByteArray> randomBytes(int count) const override;
    Result<Secret> randomSecret(int count) const override;
    QByteArray sha256(QByteArrayView data) const override;
    QByteArray sm3(QByteArrayView data) const override;
    QByteArray hmacSha256(QByteArrayView key, QByteArrayView data) const override;
    Result<QByteArray> sha256(QIODevice &device) const override;
    Result<Secret> scrypt(const Secret &password, QByteArrayView salt, const ScryptCosts &costs) const override;
    Result<QByteArray> seal(const Secret &key, QByteArrayView nonce, QByteArrayView plain,
                            QByteArrayView associated) const override;
    Result<Secret> open(const Secret &key, QByteArrayView nonce, QByteArrayView sealed,
                        QByteArrayView associated) const override;
    Result<KeyPair> generateKeyPair(SignatureAlgorithm algorithm) const override;
    Result<std::unique_ptr<const PrivateKey>> readPrivateKey(SignatureAlgorithm algorithm, const Secret &der) const override;
    Result<void> verify(SignatureAlgorithm algorithm, QByteArrayView publicKey, QByteArrayView message,
                        QByteArrayView signature) const override;
    Result<QByteArray> publicKeyOf(const Secret &privateKey) const override;
};

}  // namespace jiaxin
