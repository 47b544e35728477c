// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/key_file.h"

#include "crypto/signed_json.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

constexpr qsizetype largestFile = 64 * 1024;
const QString requestKind = QStringLiteral("jiaxin-key-request");
const QString certificateKind = QStringLiteral("jiaxin-key-certificate");
const QString signatureMember = QStringLiteral("signature");

QJsonObject objectOf(const KeyFile &file)
{
    QJsonObject object {{QStringLiteral("kind"), file.kind == KeyFile::Kind::Request ? requestKind : certificateKind},
                        {QStringLiteral("format"), 1},
                        {QStringLiteral("unit"), file.unit},
                        {QStringLiteral("algorithm"), algorithmName(file.algorithm)},
                        {QStringLiteral("key_id"), file.keyId},
                        {QStringLiteral("public_key"), QString::fromLatin1(file.publicKey.toBase64())},
                        {QStringLiteral("made_at"), instantText(file.madeAt)}};
    if (file.kind == KeyFile::Kind::Certificate)
        object.insert(QStringLiteral("issuer"), file.issuer);
    return object;
}

QByteArray base64Of(const QJsonValue &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

}  // namespace

QString algorithmName(SignatureAlgorithm algorithm)
{
    return algorithm == SignatureAlgorithm::Sm2Sm3 ? QStringLiteral("sm2_sm3") : QStringLiteral("ed25519");
}

std::optional<SignatureAlgorithm> algorithmOf(QStringView name)
{
    for (const SignatureAlgorithm algorithm : {SignatureAlgorithm::Sm2Sm3, SignatureAlgorithm::Ed25519}) {
        if (name == algorithmName(algorithm))
            return algorithm;
    }
    return std::nullopt;
}

QByteArray KeyFile::signedBytes() const
{
    return bytesToSign(objectOf(*this));
}

QByteArray KeyFile::toBytes(const QByteArray &signature) const
{
    QJsonObject object = objectOf(*this);
    object.insert(signatureMember, QString::fromLatin1(signature.toBase64()));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<SignedKeyFile> readKeyFile(const QByteArray &bytes, const CryptoProvider &crypto)
{
    const Error bad {.code = ErrorCode::BadFile, .field = {}, .detail = QStringLiteral("not_a_key_file")};
    if (bytes.size() > largestFile)
        return bad;
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto text = [&object](const char *member) { return object.value(QLatin1String(member)).toString(); };
    const QString kind = text("kind");
    const std::optional<SignatureAlgorithm> algorithm = algorithmOf(text("algorithm"));
    if ((kind != requestKind && kind != certificateKind) || !algorithm || object.value(QLatin1String("format")).toInt() != 1)
        return bad;
    SignedKeyFile read {.file = {.kind = kind == requestKind ? KeyFile::Kind::Request : KeyFile::Kind::Certificate,
                                 .unit = text("unit"),
                                 .algorithm = *algorithm,
                                 .keyId = text("key_id"),
                                 .publicKey = base64Of(object.value(QLatin1String("public_key"))),
                                 .issuer = text("issuer"),
                                 .madeAt = QDateTime::fromString(text("made_at"), Qt::ISODateWithMs)},
                        .signature = base64Of(object.value(signatureMember))};
    const KeyFile &file = read.file;
    const bool sound = UnitTree::shipped().contains(file.unit) && !file.publicKey.isEmpty() && file.madeAt.isValid() &&
                       crypto.keyId(file.publicKey) == file.keyId && read.signature.size() == CryptoProvider::signatureSize;
    return sound ? Result<SignedKeyFile>(std::move(read)) : bad;
}

}  // namespace jiaxin
