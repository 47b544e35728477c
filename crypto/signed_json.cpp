// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_json.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

const QString member = QStringLiteral("signature");

}  // namespace

QByteArray bytesToSign(QJsonObject object)
{
    object.remove(member);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> signObject(const PrivateKey &key, QJsonObject object)
{
    const Result<QByteArray> signature = key.sign(bytesToSign(object));
    if (!signature)
        return signature.error();
    object.insert(member, QString::fromLatin1(signature->toBase64()));
    return object;
}

Result<void> verifyObject(const CryptoProvider &crypto, SignatureAlgorithm algorithm, QByteArrayView publicKey,
                          const QJsonObject &object)
{
    return crypto.verify(algorithm, publicKey, bytesToSign(object),
                         QByteArray::fromBase64(object.value(member).toString().toLatin1()));
}

}  // namespace jiaxin
