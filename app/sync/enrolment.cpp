// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/enrolment.h"

#include "app/certificates/key_file.h"
#include "app/certificates/key_service.h"
#include "app/certificates/number_service.h"
#include "app/sync/sync_api.h"
#include "crypto/device_certificates.h"
#include "domain/record_json.h"

#include <QJsonDocument>
#include <QSslCertificate>

namespace jiaxin {

namespace {

const QByteArray pemEnd = "-----END CERTIFICATE-----\n";

QList<QByteArray> certificatesIn(const QByteArray &pem)
{
    QList<QByteArray> list;
    for (const QSslCertificate &certificate : QSslCertificate::fromData(pem, QSsl::Pem))
        list.append(certificate.toPem());
    return list;
}

Error isNoProvince()
{
    return failure(ErrorCode::Conflict, "certificate");
}

QDateTime linkInstant(const Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromString(row.text(column), Qt::ISODateWithMs);
}

/// The province's answer put together with what was asked; nothing: it is none.
std::optional<ServerLink> linkOf(const EnrolmentOrder &order, const CertificateRequest &request, const QJsonObject &answer,
                                 const QJsonObject &key, const QDateTime &now)
{
    const auto text = [](const QJsonObject &object, const char *name) { return object.value(QLatin1String(name)).toString(); };
    ServerLink link {.url = order.url,
                     .device = text(answer, "device"),
                     .unit = text(answer, "unit"),
                     .certificate = text(answer, "certificate").toLatin1(),
                     .key = request.key.clone(),
                     .authorities = certificatesIn(order.authority),
                     .provinceKey = QByteArray::fromBase64(text(key, "public_key").toLatin1()),
                     .notAfter = QDateTime::fromString(text(answer, "not_after"), Qt::ISODateWithMs),
                     .enrolledAt = now,
                     .contactAt = {},
                     .frozen = {}};
    if (QSslCertificate(link.certificate, QSsl::Pem).isNull() || link.device.isEmpty() || link.provinceKey.isEmpty())
        return std::nullopt;
    return link;
}

}  // namespace

HttpPeer ServerLink::peer() const
{
    return {.url = QUrl(url), .authorities = authorities, .certificate = certificate, .key = key.clone()};
}

bool ServerLinkStore::isEnrolled()
{
    return m_work.database().value(QStringLiteral("SELECT 1 FROM sync_server")).isValid();
}

std::optional<ServerLink> ServerLinkStore::find()
{
    Statement query = m_work.database().prepare(
        QStringLiteral("SELECT url, device, unit, certificate, private_key, authorities, province_key, not_after, enrolled_at, "
                       "contact_at, frozen FROM sync_server"));
    if (!query.step())
        return std::nullopt;
    return ServerLink {.url = query.text(0),
                       .device = query.text(1),
                       .unit = query.text(2),
                       .certificate = query.text(3).toLatin1(),
                       .key = Secret(query.blob(4)),
                       .authorities = certificatesIn(query.text(5).toLatin1()),
                       .provinceKey = query.blob(6),
                       .notAfter = linkInstant(query, 7),
                       .enrolledAt = linkInstant(query, 8),
                       .contactAt = linkInstant(query, 9),
                       .frozen = query.text(10)};
}

Result<ServerLink> ServerLinkStore::needed()
{
    std::optional<ServerLink> link = find();
    return link ? Result<ServerLink>(std::move(*link)) : failure(ErrorCode::WrongState, "not_enrolled");
}

void ServerLinkStore::write(const ServerLink &link)
{
    const std::optional<ServerLink> before = find();
    const bool split = before && (before->frozen == QLatin1String("cloned") || before->frozen == QLatin1String("restored"));
    if (split) {
        // Another copy, or this one before the backup, may have given the same numbers.
        const DeviceNumbers own(m_work.vault->info().device);
        NumberService(m_work, own).abandon();
    }
    Statement write = m_work.database().prepare(
        QStringLiteral("INSERT OR REPLACE INTO sync_server (id, url, device, unit, certificate, private_key, authorities, "
                       "province_key, not_after, enrolled_at, enrolled_by) VALUES (1,?,?,?,?,?,?,?,?,?,?)"));
    write.bindText(1, link.url).bindText(2, link.device).bindText(3, link.unit);
    write.bindText(4, QString::fromLatin1(link.certificate)).bindBlob(5, link.key.view());
    write.bindText(6, QString::fromLatin1(link.authorities.join())).bindBlob(7, link.provinceKey);
    write.bindText(8, instantText(link.notAfter)).bindText(9, instantText(link.enrolledAt));
    write.bindText(10, m_work.actor.name).run();
    trustProvince(link);
    m_work.store.audit().append({.action = QStringLiteral("enrol"),
                                 .changes = {{QStringLiteral("device"), link.device}, {QStringLiteral("unit"), link.unit}}},
                                m_work.context());
}

Result<void> ServerLinkStore::addAuthority(const QByteArray &pem)
{
    if (!allowed(m_work.actor, Operation::ManageUsers))
        return failure(ErrorCode::Forbidden, "role");
    const QList<QByteArray> more = certificatesIn(pem);
    std::optional<ServerLink> link = find();
    if (more.isEmpty() || !link)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("authority"), .detail = {}};
    return m_work.transact([&]() -> Result<void> {
        for (const QByteArray &each : more) {
            if (!link->authorities.contains(each))
                link->authorities.append(each);
        }
        m_work.database()
            .prepare(QStringLiteral("UPDATE sync_server SET authorities = ?"))
            .bindText(1, QString::fromLatin1(link->authorities.join()))
            .run();
        m_work.store.audit().append({.action = QStringLiteral("trust_authority")}, m_work.context());
        return {};
    });
}

void ServerLinkStore::trustProvince(const ServerLink &link)
{
    // Whoever was believed to be the province at enrolment is the authority of its keys and lists.
    Statement insert = m_work.database().prepare(
        QStringLiteral("INSERT OR IGNORE INTO signing_key (id, algorithm, unit, public_key, private_key, state, created_at) "
                       "VALUES (?,?,?,?,NULL,?,?)"));
    insert.bindText(1, m_work.crypto.keyId(link.provinceKey)).bindText(2, algorithmName(SignatureAlgorithm::Sm2Sm3));
    insert.bindText(3, link.unit.left(2) + QStringLiteral("0000")).bindBlob(4, link.provinceKey);
    insert.bindText(5, choiceName(KeyState::Authority)).bindText(6, instantText(m_work.clock.now())).run();
}

void ServerLinkStore::touch(const QDateTime &contactAt)
{
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_server SET contact_at = ?1, contact_here = ?2, seen_at = ?2, frozen = ''"))
        .bindText(1, instantText(contactAt))
        .bindText(2, instantText(m_work.clock.now()))
        .run();
}

void ServerLinkStore::heard(const QDateTime &contactAt, const QDateTime &here)
{
    m_work.database()
        .prepare(QStringLiteral("UPDATE sync_server SET contact_at = ?1, contact_here = max(coalesce(contact_here, ''), ?2)"))
        .bindText(1, instantText(contactAt))
        .bindText(2, instantText(here))
        .run();
}

Result<void> ServerLinkStore::freezeAudited(const QString &reason)
{
    const Result<void> frozen = m_work.transact([&]() -> Result<void> {
        freeze(reason);
        m_work.store.audit().append({.action = QStringLiteral("freeze"), .changes = {{QStringLiteral("reason"), reason}}},
                                    m_work.context());
        return {};
    });
    return frozen ? Result<void>(Error {.code = ErrorCode::Forbidden, .field = {}, .detail = reason}) : frozen;
}

void ServerLinkStore::freeze(const QString &reason)
{
    m_work.database().prepare(QStringLiteral("UPDATE sync_server SET frozen = ?")).bindText(1, reason).run();
}

Result<ServerLink> enrol(Session &session, const EnrolmentOrder &order, const TransportMaker &makeTransport)
{
    if (!allowed(session.actor(), Operation::ManageUsers))
        return failure(ErrorCode::Forbidden, "role");
    if (order.code.trimmed().isEmpty())
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("code"), .detail = {}};
    if (!order.authority.isEmpty() && certificatesIn(order.authority).isEmpty())
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("authority"), .detail = {}};
    auto transport =
        makeTransport({.url = QUrl(order.url), .authorities = certificatesIn(order.authority), .certificate = {}, .key = {}});
    const Result<CertificateRequest> request = makeCertificateRequest();
    if (!transport || !request)
        return !transport ? transport.error() : request.error();
    const auto crypto = session.wait([](Workspace &work) -> Result<const CryptoProvider *> { return &work.crypto; });
    const Result<QByteArray> issuingKey = session.wait([](Workspace &work) { return KeyService(work).requestAtEnrolment(); });
    if (!issuingKey)
        return issuingKey.error();
    SyncApi api(**transport, session.clock(), **crypto);
    // First what costs no code.
    const Result<QJsonObject> key = api.provinceKey();
    if (!key)
        return key.error();
    const Result<QJsonObject> answer = api.enrol(order.code, request->request, QJsonDocument::fromJson(*issuingKey).object());
    if (!answer)
        return answer.error().code == ErrorCode::NotFound
                   ? Error {.code = ErrorCode::Invalid, .field = QStringLiteral("code"), .detail = {}}
                   : answer.error();
    std::optional<ServerLink> link = linkOf(order, *request, *answer, *key, session.clock().now());
    if (!link)
        return isNoProvince();
    if (link->unit != session.vaultInfo().unit)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("unit"), .detail = link->unit};
    const Result<void> kept = session.wait([&](Workspace &work) -> Result<void> {
        return work.transact([&]() -> Result<void> {
            ServerLinkStore(work).write(*link);
            // A province that does not certify here does so at the first pass.
            const QJsonObject certified = answer->value(QLatin1String("key_certificate")).toObject();
            if (certified.isEmpty())
                return {};
            const auto taken = KeyService(work).importAtEnrolment(QJsonDocument(certified).toJson(QJsonDocument::Compact));
            return taken ? Result<void>() : Result<void>(taken.error());
        });
    });
    if (!kept)
        return kept.error();
    return std::move(*link);
}

}  // namespace jiaxin
