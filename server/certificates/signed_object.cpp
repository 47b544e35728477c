// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/certificates/signed_object.h"

#include <QJsonDocument>

namespace jiaxin::server {

namespace {

const QString member = QStringLiteral("signature");

QByteArray signedBytes(QJsonObject object)
{
    object.remove(member);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

}  // namespace

Result<QJsonObject> signedBy(const Signer &signer, const QJsonObject &object)
{
    const Result<QByteArray> signature = signer.privateKey->sign(signedBytes(object));
    if (!signature)
        return signature.error();
    QJsonObject made = object;
    made.insert(member, QString::fromLatin1(signature->toBase64()));
    return made;
}

Result<void> checkSignature(const CryptoProvider &crypto, SignatureAlgorithm algorithm, QByteArrayView publicKey,
                            const QJsonObject &object)
{
    return crypto.verify(algorithm, publicKey, signedBytes(object),
                         QByteArray::fromBase64(object.value(member).toString().toLatin1()));
}

}  // namespace jiaxin::server
