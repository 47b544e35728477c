// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/openssl_provider.h"

#include "crypto/openssl_support.h"

#include <QIODevice>

#include <limits>
#include <new>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace jiaxin {

using namespace openssl;

namespace {
using CipherContext = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;

QByteArray digest(const EVP_MD *method, QByteArrayView data)
{
    QByteArray out(EVP_MD_get_size(method), Qt::Uninitialized);
    if (EVP_Digest(data.data(), size_t(data.size()), bytes(out), nullptr, method, nullptr) != 1)
        throw std::bad_alloc();
    return out;
}

bool fitsGcm(const Secret &key, QByteArrayView nonce, QByteArrayView data)
{
    return key.size() == CryptoProvider::keySize && nonce.size() == CryptoProvider::nonceSize &&
           data.size() <= std::numeric_limits<int>::max();
}
}  // namespace

std::unique_ptr<CryptoProvider> makeOpenSslProvider()
{
    // A thread that has been waited for may still be giving back what OpenSSL keeps for it, and OpenSSL's clean-up at the end
    // of the program frees that without a lock: a command that had done its work crashed on its way out, once in some hundreds.
    // The system takes the memory back; keys of ours are wiped by Secret.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    for (const char *name : {"SHA256", "SM3"}) {
        const Handle<EVP_MD, EVP_MD_free> method(EVP_MD_fetch(nullptr, name, nullptr));
        if (!method)
            qFatal("OpenSSL lacks the digest %s", name);
    }
    const Handle<EVP_CIPHER, EVP_CIPHER_free> cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
    const Handle<EVP_KEYMGMT, EVP_KEYMGMT_free> sm2(EVP_KEYMGMT_fetch(nullptr, "SM2", nullptr));
    if (!cipher || !sm2)
        qFatal("OpenSSL lacks AES-256-GCM or SM2");
    return std::make_unique<OpenSslProvider>();
}

Result<QByteArray> OpenSslProvider::randomBytes(int count) const
{
    QByteArray out(count, Qt::Uninitialized);
    if (RAND_bytes(bytes(out), count) != 1)
        return failure(ErrorCode::Io, QStringLiteral("random"));
    return out;
}

Result<Secret> OpenSslProvider::randomSecret(int count) const
{
    QByteArray out(count, Qt::Uninitialized);
    if (RAND_priv_bytes(bytes(out), count) != 1)
        return failure(ErrorCode::Io, QStringLiteral("random"));
    return Secret(std::move(out));
}

QByteArray OpenSslProvider::sha256(QByteArrayView data) const
{
    // Looked up once: OpenSSL would with each call, which takes as long as a short text. It lives as long as OpenSSL does.
    static const EVP_MD *const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return digest(method, data);
}

QByteArray OpenSslProvider::sm3(QByteArrayView data) const
{
    return digest(EVP_sm3(), data);
}

QByteArray OpenSslProvider::hmacSha256(QByteArrayView key, QByteArrayView data) const
{
    QByteArray out(32, Qt::Uninitialized);
    if (!HMAC(EVP_sha256(), key.data(), int(key.size()), openssl::bytes(data), size_t(data.size()), bytes(out), nullptr))
        throw std::bad_alloc();
    return out;
}

Result<QByteArray> OpenSslProvider::sha256(QIODevice &device) const
{
    const DigestContext context(EVP_MD_CTX_new());
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    for (;;) {
        const qint64 count = device.read(buffer.data(), buffer.size());
        if (count < 0)
            return Error {.code = ErrorCode::Io, .detail = device.errorString()};
        if (count == 0)
            break;
        if (EVP_DigestUpdate(context.get(), buffer.constData(), size_t(count)) != 1)
            throw std::bad_alloc();
    }
    QByteArray out(32, Qt::Uninitialized);
    if (EVP_DigestFinal_ex(context.get(), bytes(out), nullptr) != 1)
        throw std::bad_alloc();
    return out;
}

Result<Secret> OpenSslProvider::scrypt(const Secret &password, QByteArrayView salt, const ScryptCosts &costs) const
{
    if (!costs.isAcceptable())
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("scrypt")};
    // OpenSSL's own limit of 32 MiB is below our costs; the working area is a little over 128 * n * r.
    const quint64 needed = 128 * costs.n * costs.r + 128 * quint64(costs.r) * costs.p + (Q_UINT64_C(1) << 20);
    const quint64 most = std::max(needed, Q_UINT64_C(128) << 20);
    QByteArray out(keySize, Qt::Uninitialized);
    if (EVP_PBE_scrypt(password.data(), size_t(password.size()), openssl::bytes(salt), size_t(salt.size()), costs.n, costs.r,
                       costs.p, most, bytes(out), size_t(out.size())) != 1)
        return failure(ErrorCode::Io, QStringLiteral("scrypt"));
    return Secret(std::move(out));
}

Result<QByteArray> OpenSslProvider::seal(const Secret &key, QByteArrayView nonce, QByteArrayView plain,
                                         QByteArrayView associated) const
{
    if (!fitsGcm(key, nonce, plain))
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("seal")};
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray out(plain.size() + tagSize, Qt::Uninitialized);
    int length = 0;
    int last = 0;
    const bool done =
        context &&
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, openssl::bytes(key.view()), openssl::bytes(nonce)) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &length, openssl::bytes(associated), int(associated.size())) == 1 &&
        EVP_EncryptUpdate(context.get(), bytes(out), &length, openssl::bytes(plain), int(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(context.get(), bytes(out) + length, &last) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, bytes(out) + plain.size()) == 1;
    if (!done)
        return failure(ErrorCode::Io, QStringLiteral("seal"));
    return out;
}

Result<Secret> OpenSslProvider::open(const Secret &key, QByteArrayView nonce, QByteArrayView sealed,
                                     QByteArrayView associated) const
{
    if (!fitsGcm(key, nonce, sealed) || sealed.size() < tagSize)
        return Error {.code = ErrorCode::Corrupt, .field = QStringLiteral("sealed")};
    const CipherContext context(EVP_CIPHER_CTX_new());
    const QByteArrayView body = sealed.chopped(tagSize);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    // Owned by a Secret at once: a part that was opened before the tag failed is wiped too.
    QByteArray plain(body.size() + 1, Qt::Uninitialized);
    int length = 0;
    int last = 0;
    const bool done =
        context &&
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, openssl::bytes(key.view()), openssl::bytes(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &length, openssl::bytes(associated), int(associated.size())) == 1 &&
        EVP_DecryptUpdate(context.get(), bytes(plain), &length, openssl::bytes(body), int(body.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context.get(), bytes(plain) + length, &last) == 1;
    plain.resize(body.size());
    Secret opened(std::move(plain));
    if (!done)
        return failure(ErrorCode::Corrupt, QStringLiteral("sealed"));
    return opened;
}

}  // namespace jiaxin
