// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/keys.h"

#include "domain/base/whole_file.h"

#include <QDir>

namespace jiaxin::server {

namespace {

constexpr auto algorithm = SignatureAlgorithm::Sm2Sm3;
constexpr int authorityDays = 3650;

Result<void> writePrivately(const QString &path, QByteArrayView bytes)
{
    WholeFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes.data(), bytes.size()) != bytes.size() || !file.finish())
        return failure(ErrorCode::Io, "keys");
    return {};
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "keys");
    return file.readAll();
}

Result<void> makeLacking(const CryptoProvider &crypto, const QDir &folder, const QDateTime &now)
{
    if (!folder.exists(QStringLiteral("receipt.key"))) {
        const Result<KeyPair> pair = crypto.generateKeyPair(algorithm);
        if (!pair)
            return pair.error();
        if (const auto written = writePrivately(folder.filePath(QStringLiteral("receipt.key")), pair->privateKey.view());
            !written)
            return written.error();
    }
    if (folder.exists(QStringLiteral("authority.pem")))
        return {};
    const Result<CertificateAuthority> authority = makeAuthority(QStringLiteral("JiaXin devices"), now, authorityDays);
    if (!authority)
        return authority.error();
    // The certificate comes last: with it the authority is there.
    if (const auto written = writePrivately(folder.filePath(QStringLiteral("authority.key")), authority->key.view()); !written)
        return written.error();
    return writePrivately(folder.filePath(QStringLiteral("authority.pem")), authority->certificate);
}

}  // namespace

Result<std::unique_ptr<const Keys>> openKeys(const CryptoProvider &crypto, const QString &path, const QDateTime &now)
{
    const QDir folder(path);
    if (const Result<void> made = makeLacking(crypto, folder, now); !made)
        return made.error();
    const Result<QByteArray> receipt = readAll(folder.filePath(QStringLiteral("receipt.key")));
    const Result<QByteArray> certificate = readAll(folder.filePath(QStringLiteral("authority.pem")));
    const Result<QByteArray> authorityKey = readAll(folder.filePath(QStringLiteral("authority.key")));
    if (!receipt || !certificate || !authorityKey)
        return failure(ErrorCode::Io, "keys");
    Secret secret(*receipt);
    const Result<QByteArray> publicKey = crypto.publicKeyOf(secret);
    auto privateKey = crypto.readPrivateKey(algorithm, secret);
    if (!publicKey || !privateKey)
        return failure(ErrorCode::Invalid, "receipt_key");
    auto keys = std::make_unique<Keys>();
    keys->signer = {.publicKey = *publicKey,
                    .keyId = crypto.keyId(*publicKey),
                    .privateKey = std::move(*privateKey),
                    .secret = std::move(secret)};
    keys->authority = {.certificate = *certificate, .key = Secret(*authorityKey)};
    return Result<std::unique_ptr<const Keys>>(std::move(keys));
}

}  // namespace jiaxin::server
