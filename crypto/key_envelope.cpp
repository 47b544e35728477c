// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_envelope.h"

#include "crypto/openssl_support.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace jiaxin {

namespace {

using EnvelopeKey = openssl::Handle<EVP_PKEY, EVP_PKEY_free>;
using EnvelopeContext = openssl::Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;

/// Nothing longer is a wrapped key.
constexpr qsizetype mostWrapped = 1024;

}  // namespace

Result<QByteArray> wrapKey(QByteArrayView publicKey, const Secret &key)
{
    const unsigned char *at = openssl::bytes(publicKey);
    const EnvelopeKey recipient(d2i_PUBKEY(nullptr, &at, long(publicKey.size())));
    if (!recipient || !EVP_PKEY_is_a(recipient.get(), "SM2"))
        return openssl::failure(ErrorCode::Invalid, QStringLiteral("public_key"));
    const EnvelopeContext context(EVP_PKEY_CTX_new(recipient.get(), nullptr));
    size_t size = 0;
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1 ||
        EVP_PKEY_encrypt(context.get(), nullptr, &size, openssl::bytes(key.view()), size_t(key.size())) != 1)
        return openssl::failure(ErrorCode::Io, {});
    QByteArray wrapped(qsizetype(size), Qt::Uninitialized);
    if (EVP_PKEY_encrypt(context.get(), openssl::bytes(wrapped), &size, openssl::bytes(key.view()), size_t(key.size())) != 1)
        return openssl::failure(ErrorCode::Io, {});
    wrapped.truncate(qsizetype(size));
    return wrapped;
}

Result<Secret> unwrapKey(const Secret &privateKey, QByteArrayView wrapped)
{
    const auto refused = [] {
        ERR_clear_error();
        return failure(ErrorCode::Corrupt, "envelope");
    };
    const unsigned char *at = openssl::bytes(privateKey.view());
    const EnvelopeKey key(d2i_AutoPrivateKey(nullptr, &at, long(privateKey.size())));
    const EnvelopeContext context(key ? EVP_PKEY_CTX_new(key.get(), nullptr) : nullptr);
    size_t size = 0;
    if (!context || wrapped.isEmpty() || wrapped.size() > mostWrapped || EVP_PKEY_decrypt_init(context.get()) != 1 ||
        EVP_PKEY_decrypt(context.get(), nullptr, &size, openssl::bytes(wrapped), size_t(wrapped.size())) != 1)
        return refused();
    QByteArray plain(qsizetype(size), '\0');
    const bool good =
        EVP_PKEY_decrypt(context.get(), openssl::bytes(plain), &size, openssl::bytes(wrapped), size_t(wrapped.size())) == 1;
    // What was held longer than the key is nothing of it.
    Secret whole(std::move(plain));
    return good ? Result<Secret>(Secret(QByteArray(whole.data(), qsizetype(size)))) : Result<Secret>(refused());
}

}  // namespace jiaxin
