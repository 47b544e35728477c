// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "domain/base/secret.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace jiaxin {

/// How a certificate is signed: SM2 with SM3 (GB/T 32918.2-2016) or Ed25519 (RFC 8032).
enum class SignatureAlgorithm { Sm2Sm3, Ed25519 };

/// A key pair as it is stored: PKCS#8 DER (private) and SubjectPublicKeyInfo DER (public).
struct KeyPair {
    Secret privateKey;
    QByteArray publicKey;
};

/// The costs of scrypt (RFC 7914): memory is 128 * n * r bytes.
struct ScryptCosts {
    quint64 n = 1 << 16;
    quint32 r = 8;
    quint32 p = 1;

    bool operator==(const ScryptCosts &) const = default;
    /// A power of two, above 1, and bounded, so that a forged file cannot ask for all of the memory.
    bool isAcceptable() const;
};

/// A private key that is ready to sign, from any thread. To read one takes longer than to sign with it.
class PrivateKey {
public:
    PrivateKey() = default;
    PrivateKey(const PrivateKey &) = delete;
    PrivateKey &operator=(const PrivateKey &) = delete;
    virtual ~PrivateKey() = default;

    /// A raw signature of CryptoProvider::signatureSize bytes; SM2 uses the default user id 1234567812345678 (GM/T 0009-2012).
    virtual Result<QByteArray> sign(QByteArrayView message) const = 0;
};

/// Every use of cryptography goes through this interface, so that a certified module can replace OpenSSL.
/// The methods keep no state and may be called from any thread. Keys and nonces are raw bytes.
class CryptoProvider {
public:
    static constexpr int keySize = 32;        ///< of AES-256 and of every derived key, bytes
    static constexpr int nonceSize = 12;      ///< of AES-GCM, bytes
    static constexpr int tagSize = 16;        ///< of AES-GCM, bytes; stands behind the sealed bytes
    static constexpr int signatureSize = 64;  ///< raw r||s or Ed25519, bytes

    CryptoProvider() = default;
    CryptoProvider(const CryptoProvider &) = delete;
    CryptoProvider &operator=(const CryptoProvider &) = delete;
    virtual ~CryptoProvider() = default;

    /// Bytes fit for keys and nonces. Io: the system's source of randomness failed.
    virtual Result<QByteArray> randomBytes(int count) const = 0;
    virtual Result<Secret> randomSecret(int count) const = 0;

    /// Digests of 32 bytes. Out of memory throws std::bad_alloc; they fail in no other way.
    virtual QByteArray sha256(QByteArrayView data) const = 0;
    virtual QByteArray sm3(QByteArrayView data) const = 0;
    virtual QByteArray hmacSha256(QByteArrayView key, QByteArrayView data) const = 0;
    /// The digest of what remains in an open device, in constant memory. Io: reading failed.
    virtual Result<QByteArray> sha256(QIODevice &device) const = 0;

    /// A key of keySize bytes (RFC 7914). Invalid: costs that are not acceptable; Io: not enough memory.
    virtual Result<Secret> scrypt(const Secret &password, QByteArrayView salt, const ScryptCosts &costs) const = 0;

    /// AES-256-GCM: cipher text and tag. A nonce is used once for a key.
    virtual Result<QByteArray> seal(const Secret &key, QByteArrayView nonce, QByteArrayView plain,
                                    QByteArrayView associated) const = 0;
    /// What seal() was given. Corrupt: another key, nonce or associated data, or a changed byte.
    virtual Result<Secret> open(const Secret &key, QByteArrayView nonce, QByteArrayView sealed,
                                QByteArrayView associated) const = 0;

    virtual Result<KeyPair> generateKeyPair(SignatureAlgorithm algorithm) const = 0;
    /// Invalid: the key is not one of this algorithm.
    virtual Result<std::unique_ptr<const PrivateKey>> readPrivateKey(SignatureAlgorithm algorithm, const Secret &der) const = 0;
    /// One signature; errors of readPrivateKey().
    Result<QByteArray> sign(SignatureAlgorithm algorithm, const Secret &privateKey, QByteArrayView message) const;
    /// Success only when the signature is good. Invalid with field `signature` or `public_key` otherwise.
    virtual Result<void> verify(SignatureAlgorithm algorithm, QByteArrayView publicKey, QByteArrayView message,
                                QByteArrayView signature) const = 0;
    /// The public half (SubjectPublicKeyInfo DER) of a private key. Invalid: the bytes are not a private key.
    virtual Result<QByteArray> publicKeyOf(const Secret &privateKey) const = 0;

    /// A public key's short name: the first 8 bytes of its SHA-256 as 16 lower-case hexadecimal digits.
    QString keyId(QByteArrayView publicKey) const;
};

/// OpenSSL 3's default provider. Ends the program when this build of OpenSSL lacks an algorithm named above.
std::unique_ptr<CryptoProvider> makeOpenSslProvider();

/// Compares without telling by its duration where two values differ.
bool equalInConstantTime(QByteArrayView one, QByteArrayView other);

}  // namespace jiaxin
