// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/openssl_provider.h"
#include "crypto/openssl_support.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace jiaxin {

using namespace openssl;

namespace {
using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using KeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using EcSignature = Handle<ECDSA_SIG, ECDSA_SIG_free>;

// GM/T 0009-2012: the user id when the parties agreed on none.
constexpr char sm2UserId[] = "1234567812345678";
constexpr int sm2HalfSize = 32;

const char *keyType(SignatureAlgorithm algorithm)
{
    return algorithm == SignatureAlgorithm::Sm2Sm3 ? "SM2" : "ED25519";
}

Error badSignature()
{
    ERR_clear_error();
    return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("signature")};
}

Key readPrivate(const Secret &der)
{
    const unsigned char *at = openssl::bytes(der.view());
    return Key(d2i_AutoPrivateKey(nullptr, &at, long(der.size())));
}

Key readPublic(QByteArrayView der)
{
    const unsigned char *at = openssl::bytes(der);
    Key key(d2i_PUBKEY(nullptr, &at, long(der.size())));
    // A longer file than the key says is not the file we wrote.
    return at == openssl::bytes(der) + der.size() ? std::move(key) : Key();
}

QByteArray writePublic(EVP_PKEY *key)
{
    QByteArray out(qMax(0, i2d_PUBKEY(key, nullptr)), Qt::Uninitialized);
    unsigned char *at = bytes(out);
    i2d_PUBKEY(key, &at);
    return out;
}

/// A digest context that is ready to be initialised for signing or verifying; the key context must outlive it.
struct Signer {
    KeyContext keyContext;
    DigestContext context;

    Signer(EVP_PKEY *key, SignatureAlgorithm algorithm) : keyContext(EVP_PKEY_CTX_new(key, nullptr)), context(EVP_MD_CTX_new())
    {
        if (!keyContext || !context)
            throw std::bad_alloc();
        if (algorithm == SignatureAlgorithm::Sm2Sm3)
            EVP_PKEY_CTX_set1_id(keyContext.get(), sm2UserId, sizeof sm2UserId - 1);
        EVP_MD_CTX_set_pkey_ctx(context.get(), keyContext.get());
    }
};

const EVP_MD *digestOf(SignatureAlgorithm algorithm)
{
    return algorithm == SignatureAlgorithm::Sm2Sm3 ? EVP_sm3() : nullptr;
}

QByteArray rawFromDer(const QByteArray &der)
{
    const unsigned char *at = openssl::bytes(QByteArrayView(der));
    const EcSignature signature(d2i_ECDSA_SIG(nullptr, &at, long(der.size())));
    QByteArray raw(2 * sm2HalfSize, '\0');
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytes(raw), sm2HalfSize) != sm2HalfSize ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytes(raw) + sm2HalfSize, sm2HalfSize) != sm2HalfSize)
        return {};
    return raw;
}

QByteArray derFromRaw(QByteArrayView raw)
{
    const EcSignature signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(openssl::bytes(raw), sm2HalfSize, nullptr);
    BIGNUM *s = BN_bin2bn(openssl::bytes(raw) + sm2HalfSize, sm2HalfSize, nullptr);
    if (!signature || !r || !s)
        throw std::bad_alloc();
    ECDSA_SIG_set0(signature.get(), r, s);
    QByteArray out(i2d_ECDSA_SIG(signature.get(), nullptr), Qt::Uninitialized);
    unsigned char *at = bytes(out);
    i2d_ECDSA_SIG(signature.get(), &at);
    return out;
}

class OpenSslPrivateKey final : public PrivateKey {
public:
    OpenSslPrivateKey(Key key, SignatureAlgorithm algorithm) : m_key(std::move(key)), m_algorithm(algorithm) {}

    Result<QByteArray> sign(QByteArrayView message) const override
    {
        const Signer signer(m_key.get(), m_algorithm);
        QByteArray out(128, Qt::Uninitialized);
        size_t length = size_t(out.size());
        if (EVP_DigestSignInit(signer.context.get(), nullptr, digestOf(m_algorithm), nullptr, m_key.get()) != 1 ||
            EVP_DigestSign(signer.context.get(), bytes(out), &length, openssl::bytes(message), size_t(message.size())) != 1)
            return failure(ErrorCode::Io, QStringLiteral("signature"));
        out.resize(qsizetype(length));
        if (m_algorithm == SignatureAlgorithm::Sm2Sm3)
            out = rawFromDer(out);
        if (out.size() != CryptoProvider::signatureSize)
            return failure(ErrorCode::Io, QStringLiteral("signature"));
        return out;
    }

private:
    Key m_key;
    SignatureAlgorithm m_algorithm;
};

}  // namespace

Result<KeyPair> OpenSslProvider::generateKeyPair(SignatureAlgorithm algorithm) const
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, keyType(algorithm)));
    if (!key)
        return failure(ErrorCode::Io, QStringLiteral("key_pair"));
    const Handle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free> wrapped(EVP_PKEY2PKCS8(key.get()));
    if (!wrapped)
        return failure(ErrorCode::Io, QStringLiteral("key_pair"));
    QByteArray privateKey(i2d_PKCS8_PRIV_KEY_INFO(wrapped.get(), nullptr), Qt::Uninitialized);
    unsigned char *at = bytes(privateKey);
    i2d_PKCS8_PRIV_KEY_INFO(wrapped.get(), &at);
    return KeyPair {Secret(std::move(privateKey)), writePublic(key.get())};
}

Result<std::unique_ptr<const PrivateKey>> OpenSslProvider::readPrivateKey(SignatureAlgorithm algorithm, const Secret &der) const
{
    Key key = readPrivate(der);
    if (!key || !EVP_PKEY_is_a(key.get(), keyType(algorithm)))
        return failure(ErrorCode::Invalid, QStringLiteral("private_key"));
    return std::unique_ptr<const PrivateKey>(std::make_unique<OpenSslPrivateKey>(std::move(key), algorithm));
}

Result<void> OpenSslProvider::verify(SignatureAlgorithm algorithm, QByteArrayView publicKey, QByteArrayView message,
                                     QByteArrayView signature) const
{
    const Key key = readPublic(publicKey);
    if (!key || !EVP_PKEY_is_a(key.get(), keyType(algorithm)))
        return failure(ErrorCode::Invalid, QStringLiteral("public_key"));
    if (signature.size() != signatureSize)
        return badSignature();
    const QByteArray encoded = algorithm == SignatureAlgorithm::Sm2Sm3 ? derFromRaw(signature) : signature.toByteArray();
    const Signer signer(key.get(), algorithm);
    if (EVP_DigestVerifyInit(signer.context.get(), nullptr, digestOf(algorithm), nullptr, key.get()) != 1)
        return failure(ErrorCode::Io, QStringLiteral("signature"));
    if (EVP_DigestVerify(signer.context.get(), openssl::bytes(QByteArrayView(encoded)), size_t(encoded.size()),
                         openssl::bytes(message), size_t(message.size())) != 1)
        return badSignature();
    return {};
}

Result<QByteArray> OpenSslProvider::publicKeyOf(const Secret &privateKey) const
{
    const Key key = readPrivate(privateKey);
    if (!key)
        return failure(ErrorCode::Invalid, QStringLiteral("private_key"));
    return writePublic(key.get());
}

}  // namespace jiaxin
