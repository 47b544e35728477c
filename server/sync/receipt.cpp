// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/signer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace jiaxin::server {

namespace {

constexpr auto algorithm = SignatureAlgorithm::Sm2Sm3;

Result<Secret> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "receipt_key");
    return Secret(file.readAll());
}

Result<void> makeKey(const CryptoProvider &crypto, const QString &path)
{
    const Result<KeyPair> pair = crypto.generateKeyPair(algorithm);
    if (!pair)
        return pair.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(pair->privateKey.data(), pair->privateKey.size()) != pair->privateKey.size() || !file.commit())
        return failure(ErrorCode::Io, "receipt_key");
    return {};
}

}  // namespace

Result<std::unique_ptr<const Signer>> openSigner(const CryptoProvider &crypto, const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("receipt.key"));
    if (!QFile::exists(path)) {
        if (const Result<void> made = makeKey(crypto, path); !made)
            return made.error();
    }
    const Result<Secret> secret = readKey(path);
    if (!secret)
        return secret.error();
    auto signer = std::make_unique<Signer>();
    const Result<QByteArray> publicKey = crypto.publicKeyOf(*secret);
    auto privateKey = crypto.readPrivateKey(algorithm, *secret);
    if (!publicKey || !privateKey)
        return failure(ErrorCode::Invalid, "receipt_key");
    signer->publicKey = *publicKey;
    signer->keyId = crypto.keyId(*publicKey);
    signer->privateKey = std::move(*privateKey);
    return Result<std::unique_ptr<const Signer>>(std::move(signer));
}

QJsonObject receiptFor(Service &service, PgConnection &connection, const QList<QByteArray> &operations)
{
    const PgResult rows =
        connection.exec("SELECT op_id, encode(body_hash, 'hex'), sequence, instant_text(at), xid FROM push_op "
                        "WHERE op_id = ANY ($1::uuid[]) ORDER BY sequence",
                        {pgArray(operations)});
    QJsonArray list;
    QByteArray lines;
    for (int row = 0; row < rows.rows(); ++row) {
        lines += rows.bytes(row, 0) + ' ' + rows.bytes(row, 1) + ' ' + rows.bytes(row, 2) + ' ' + rows.bytes(row, 3) + '\n';
        list.append(QJsonObject {{QStringLiteral("op_id"), rows.text(row, 0)},
                                 {QStringLiteral("hash"), rows.text(row, 1)},
                                 {QStringLiteral("sequence"), rows.integer(row, 2)},
                                 {QStringLiteral("at"), rows.text(row, 3)},
                                 {QStringLiteral("xid"), rows.text(row, 4)}});
    }
    const Result<QByteArray> signature = service.signer.privateKey->sign(service.crypto.sha256(lines));
    return {{QStringLiteral("key"), service.signer.keyId},
            {QStringLiteral("algorithm"), QStringLiteral("sm2_sm3")},
            {QStringLiteral("operations"), list},
            {QStringLiteral("signature"), signature ? QString::fromLatin1(signature->toBase64()) : QString()}};
}

}  // namespace jiaxin::server
