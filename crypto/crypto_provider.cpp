// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/crypto_provider.h"

#include <bit>

namespace jiaxin {

bool ScryptCosts::isAcceptable() const
{
    constexpr quint64 mostMemory = Q_UINT64_C(1) << 30;
    return n > 1 && std::has_single_bit(n) && r >= 1 && r <= 64 && p >= 1 && p <= 16 && n <= mostMemory / (128 * r);
}

QString CryptoProvider::keyId(QByteArrayView publicKey) const
{
    return QString::fromLatin1(sha256(publicKey).first(8).toHex());
}

bool equalInConstantTime(QByteArrayView one, QByteArrayView other)
{
    if (one.size() != other.size())
        return false;
    uchar difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference = uchar(difference | (uchar(one[i]) ^ uchar(other[i])));
    return difference == 0;
}

Result<QByteArray> CryptoProvider::sign(SignatureAlgorithm algorithm, const Secret &privateKey, QByteArrayView message) const
{
    const Result<std::unique_ptr<const PrivateKey>> key = readPrivateKey(algorithm, privateKey);
    return key ? (*key)->sign(message) : key.error();
}

}  // namespace jiaxin
