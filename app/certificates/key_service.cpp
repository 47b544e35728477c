// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/certificates/key_service.h"

#include "app/certificates/key_file.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"

namespace jiaxin {

namespace {

const QString columns =
    QStringLiteral("SELECT id, algorithm, unit, public_key, private_key IS NOT NULL, state, created_at FROM signing_key");

SigningKey readKey(const Statement &row)
{
    SigningKey key {.id = row.text(0),
                    .algorithm = algorithmOf(row.text(1)).value_or(SignatureAlgorithm::Sm2Sm3),
                    .unit = row.text(2),
                    .publicKey = row.blob(3),
                    .state = KeyState::Provisional,
                    .own = row.integer(4) != 0,
                    .createdAt = QDateTime::fromString(row.text(6), Qt::ISODateWithMs)};
    (void)FieldTraits<KeyState>::set(key.state, row.text(5));
    return key;
}

Error refuse(ErrorCode code, const QString &field, const char *detail)
{
    return {.code = code, .field = field, .detail = QLatin1String(detail)};
}

}  // namespace

QList<SigningKey> KeyService::list()
{
    QList<SigningKey> keys;
    Statement query = m_work.database().prepare(columns + QStringLiteral(" ORDER BY created_at, id"));
    while (query.step())
        keys.append(readKey(query));
    return keys;
}

std::optional<SigningKey> KeyService::find(const QString &id)
{
    Statement query = m_work.database().prepare(columns + QStringLiteral(" WHERE id = ?"));
    query.bindText(1, id);
    return query.step() ? std::optional(readKey(query)) : std::nullopt;
}

void KeyService::write(const SigningKey &key, const Secret *privateKey, const QString &action)
{
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT INTO signing_key (id, algorithm, unit, public_key, private_key, state, created_at) "
                       "VALUES (?1,?2,?3,?4,?5,?6,?7) ON CONFLICT (id) DO UPDATE SET state = ?6"));
    insert.bindText(1, key.id).bindText(2, algorithmName(key.algorithm)).bindText(3, key.unit).bindBlob(4, key.publicKey);
    if (privateKey)
        insert.bindBlob(5, privateKey->view());
    else
        insert.bindNull(5);
    insert.bindText(6, choiceName(key.state)).bindText(7, instantText(key.createdAt)).run();
    m_work.store.audit().append({.action = action,
                                 .changes = {{QStringLiteral("key"), key.id},
                                             {QStringLiteral("unit"), key.unit},
                                             {QStringLiteral("state"), choiceName(key.state)}}},
                                m_work.context());
}

Result<SigningKey> KeyService::make()
{
    const QString wanted = m_work.settings.text(setting::certificateSignature);
    const std::optional<SignatureAlgorithm> algorithm = algorithmOf(wanted);
    if (!algorithm)
        return refuse(ErrorCode::Invalid, QLatin1String(setting::certificateSignature.key), "unknown_code");
    Result<KeyPair> pair = m_work.crypto.generateKeyPair(*algorithm);
    if (!pair)
        return pair.error();
    const SigningKey key {.id = m_work.crypto.keyId(pair->publicKey),
                          .algorithm = *algorithm,
                          .unit = m_work.vault->info().unit,
                          .publicKey = pair->publicKey,
                          .state = KeyState::Provisional,
                          .own = true,
                          .createdAt = m_work.clock.now()};
    return m_work.transact([&]() -> Result<SigningKey> {
        write(key, &pair->privateKey, QStringLiteral("key_create"));
        return key;
    });
}

Result<SigningKey> KeyService::issuingKey()
{
    const QList<SigningKey> keys = list();
    const auto own = std::find_if(keys.rbegin(), keys.rend(), [](const SigningKey &key) { return key.own; });
    return own == keys.rend() ? make() : Result<SigningKey>(*own);
}

Result<std::shared_ptr<const CertificateSigner>> KeyService::signer()
{
    const Result<SigningKey> key = issuingKey();
    if (!key)
        return key.error();
    Statement query = m_work.database().prepare(QStringLiteral("SELECT private_key FROM signing_key WHERE id = ?"));
    query.bindText(1, key->id);
    if (!query.step())
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("key")};
    Result<std::unique_ptr<const PrivateKey>> privateKey = m_work.crypto.readPrivateKey(key->algorithm, Secret(query.blob(0)));
    if (!privateKey)
        return privateKey.error();
    return std::make_shared<const CertificateSigner>(*key, *std::move(privateKey));
}

Result<void> KeyService::checkAllowed() const
{
    if (!allowed(m_work.actor, Operation::ManageKeys))
        return refuse(ErrorCode::Forbidden, {}, "role");
    return {};
}

Result<QByteArray> KeyService::request()
{
    const Result<void> may = checkAllowed();
    return may ? requestAtEnrolment() : Result<QByteArray>(may.error());
}

Result<QByteArray> KeyService::requestAtEnrolment()
{
    const auto own = signer();
    if (!own)
        return own.error();
    const SigningKey &key = (*own)->key();
    const KeyFile file {.kind = KeyFile::Kind::Request,
                        .unit = key.unit,
                        .algorithm = key.algorithm,
                        .keyId = key.id,
                        .publicKey = key.publicKey,
                        .madeAt = m_work.clock.now()};
    const Result<QByteArray> signature = (*own)->sign(file.signedBytes());
    if (!signature)
        return signature.error();
    return m_work.transact([&]() -> Result<QByteArray> {
        m_work.store.audit().append({.action = QStringLiteral("key_request"), .changes = {{QStringLiteral("key"), key.id}}},
                                    m_work.context());
        return file.toBytes(*signature);
    });
}

Result<QByteArray> KeyService::certificateFor(const SigningKey &subject, const CertificateSigner &issuer)
{
    const KeyFile file {.kind = KeyFile::Kind::Certificate,
                        .unit = subject.unit,
                        .algorithm = subject.algorithm,
                        .keyId = subject.id,
                        .publicKey = subject.publicKey,
                        .issuer = issuer.key().id,
                        .madeAt = m_work.clock.now()};
    const Result<QByteArray> signature = issuer.sign(file.signedBytes());
    if (!signature)
        return signature.error();
    return m_work.transact([&]() -> Result<QByteArray> {
        m_work.store.audit().append({.action = QStringLiteral("key_certify"),
                                     .changes = {{QStringLiteral("key"), subject.id}, {QStringLiteral("unit"), subject.unit}}},
                                    m_work.context());
        return file.toBytes(*signature);
    });
}

Result<QByteArray> KeyService::certify(const QByteArray &request)
{
    if (Result<void> may = checkAllowed(); !may)
        return may.error();
    const Result<SignedKeyFile> read = readKeyFile(request, m_work.crypto);
    if (!read)
        return read.error();
    const KeyFile &file = read->file;
    if (file.kind != KeyFile::Kind::Request)
        return refuse(ErrorCode::BadFile, {}, "not_a_key_file");
    if (!m_work.crypto.verify(file.algorithm, file.publicKey, file.signedBytes(), read->signature))
        return refuse(ErrorCode::BadFile, {}, "signature");
    if (!inSubtree(file.unit, m_work.vault->info().unit))
        return refuse(ErrorCode::Invalid, QStringLiteral("unit"), "territory");
    const auto issuer = signer();
    if (!issuer)
        return issuer.error();
    const SigningKey subject {.id = file.keyId, .algorithm = file.algorithm, .unit = file.unit, .publicKey = file.publicKey};
    return certificateFor(subject, **issuer);
}

Result<QByteArray> KeyService::authority()
{
    if (Result<void> may = checkAllowed(); !may)
        return may.error();
    const auto own = signer();
    if (!own)
        return own.error();
    return certificateFor((*own)->key(), **own);
}

Result<SigningKey> KeyService::import(const QByteArray &certificate, const QString &confirmedKeyId)
{
    const Result<void> may = checkAllowed();
    return may ? takeCertificate(certificate, confirmedKeyId) : Result<SigningKey>(may.error());
}

Result<SigningKey> KeyService::takeCertificate(const QByteArray &certificate, const QString &confirmedKeyId)
{
    const Result<SignedKeyFile> read = readKeyFile(certificate, m_work.crypto);
    if (!read)
        return read.error();
    const KeyFile &file = read->file;
    if (file.kind != KeyFile::Kind::Certificate)
        return refuse(ErrorCode::BadFile, {}, "not_a_key_file");
    const bool isAuthority = file.issuer == file.keyId;
    SigningKey key {.id = file.keyId,
                    .algorithm = file.algorithm,
                    .unit = file.unit,
                    .publicKey = file.publicKey,
                    .state = KeyState::Authority,
                    .own = false,
                    .createdAt = m_work.clock.now()};
    SigningKey issuer = key;
    const std::optional<SigningKey> known = find(key.id);
    if (isAuthority) {
        if (confirmedKeyId != key.id)
            return refuse(ErrorCode::Forbidden, key.id, "unconfirmed_authority");
    } else {
        const std::optional<SigningKey> authority = find(file.issuer);
        if (!authority || authority->state != KeyState::Authority)
            return refuse(ErrorCode::Forbidden, file.issuer, "unknown_authority");
        issuer = *authority;
        key.state = known && known->own ? KeyState::Certified : KeyState::Trusted;
        if (!inSubtree(key.unit, issuer.unit))
            return refuse(ErrorCode::Invalid, QStringLiteral("unit"), "territory");
    }
    if (!m_work.crypto.verify(issuer.algorithm, issuer.publicKey, file.signedBytes(), read->signature))
        return refuse(ErrorCode::BadFile, {}, "signature");
    if (known) {
        // The id is a digest of the key, so another unit under the same id is another claim about the same key.
        if (known->unit != key.unit || known->publicKey != key.publicKey)
            return refuse(ErrorCode::Invalid, QStringLiteral("unit"), "other_unit");
        key.own = known->own;
        key.createdAt = known->createdAt;
    }
    return m_work.transact([&]() -> Result<SigningKey> {
        write(key, nullptr, QStringLiteral("key_import"));
        return key;
    });
}

}  // namespace jiaxin
