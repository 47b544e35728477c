// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/certificates/certificate_desk.h"

#include "crypto/signed_json.h"
#include "domain/record_json.h"
#include "domain/rules/certificate_number.h"
#include "domain/rules/divisions.h"
#include "domain/rules/mask.h"
#include "domain/workflow/permissions.h"
#include "server/accounts/device_store.h"
#include "server/audit_trail.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin::server {

namespace {

PgValue instant(const QDateTime &at)
{
    return instantText(at).toLatin1();
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

/// Whether it is a request for the key it carries, and signed by it.
bool isSound(const CryptoProvider &crypto, const QJsonObject &request)
{
    const QByteArray publicKey = QByteArray::fromBase64(textOf(request, "public_key").toLatin1());
    const QString algorithm = textOf(request, "algorithm");
    const bool formed = textOf(request, "kind") == u"jiaxin-key-request" &&
                        request.value(QStringLiteral("format")).toInt() == 1 &&
                        textOf(request, "key_id") == crypto.keyId(publicKey) && request.size() == 8 &&
                        (algorithm == u"sm2_sm3" || algorithm == u"ed25519") && request.contains(QStringLiteral("made_at"));
    return formed && verifyObject(crypto, algorithm == u"sm2_sm3" ? SignatureAlgorithm::Sm2Sm3 : SignatureAlgorithm::Ed25519,
                                  publicKey, request)
                         .has_value();
}

}  // namespace

QJsonObject leaseJson(const NumberLease &lease)
{
    return {{QStringLiteral("unit"), lease.unit},
            {QStringLiteral("year"), lease.year},
            {QStringLiteral("first"), lease.first},
            {QStringLiteral("last"), lease.last}};
}

Result<NumberLease> leaseNumbers(Service &service, PgConnection &connection, const Caller &caller, int count)
{
    if (!allowed(caller.actor, Operation::IssueCertificate))
        return failure(ErrorCode::Forbidden, "role");
    if (count < 1 || count > mostLeasedSerials)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("count"), .detail = {}};
    // Numbers begin with four digits of a unit's code.
    if (!UnitTree::shipped().contains(caller.actor.unit))
        return failure(ErrorCode::Forbidden, "town");
    NumberLease lease {.unit = caller.actor.unit, .year = service.clock.today().year()};
    const QList<PgValue> key {pgText(lease.unit), pgInt(lease.year)};
    PgTransaction transaction(connection);
    // Whoever asks for the same unit's numbers waits.
    connection.exec("SELECT pg_advisory_xact_lock(716463, hashtext($1 || '/' || $2))", key);
    const PgResult end = connection.exec("SELECT coalesce(max(last), 0) FROM number_lease WHERE unit = $1 AND year = $2", key);
    lease.first = std::max(firstLeasedSerial, int(end.integer(0, 0)) + 1);
    lease.last = lease.first + count - 1;
    if (lease.last > CertificateNumber::largestSerial)
        return failure(ErrorCode::WrongState, "numbers_exhausted");
    connection.exec(
        "INSERT INTO number_lease (unit, year, first, last, device, leased_by, leased_at) VALUES ($1,$2,$3,$4,$5,$6,$7)",
        key + QList<PgValue> {pgInt(lease.first), pgInt(lease.last),
                              caller.device.isEmpty() ? PgValue() : pgText(caller.device), pgText(caller.actor.name),
                              instant(service.clock.now())});
    auditEvent(connection, caller, "lease_numbers",
               {{QStringLiteral("first"), lease.first}, {QStringLiteral("last"), lease.last}});
    transaction.commit();
    return lease;
}

Result<QJsonObject> certifyKey(Service &service, PgConnection &connection, const Caller &caller, const QJsonObject &request)
{
    if (!allowed(caller.actor, Operation::ManageKeys))
        return failure(ErrorCode::Forbidden, "role");
    PgTransaction transaction(connection);
    Result<QJsonObject> certificate = certifyKeyOf(service, connection, caller, request);
    if (certificate)
        transaction.commit();
    return certificate;
}

Result<QJsonObject> certifyKeyOf(Service &service, PgConnection &connection, const Caller &caller, const QJsonObject &request)
{
    if (!isSound(service.crypto, request))
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("request"), .detail = {}};
    if (textOf(request, "unit") != caller.actor.unit)
        return failure(ErrorCode::Forbidden, "unit");
    const PgResult known = connection.exec("SELECT certificate FROM unit_key WHERE key_id = $1 AND unit = $2",
                                           {pgText(textOf(request, "key_id")), pgText(caller.actor.unit)});
    if (!known.isEmpty())
        return QJsonDocument::fromJson(known.bytes(0, 0)).object();
    QJsonObject certificate = request;
    certificate.remove(QStringLiteral("signature"));
    certificate.insert(QStringLiteral("kind"), QStringLiteral("jiaxin-key-certificate"));
    certificate.insert(QStringLiteral("issuer"), service.keys.signer.keyId);
    certificate.insert(QStringLiteral("made_at"), instantText(service.clock.now()));
    const Result<QJsonObject> made = signObject(*service.keys.signer.privateKey, certificate);
    if (!made)
        return made.error();
    connection.exec("INSERT INTO unit_key (key_id, unit, certificate, certified_by, certified_at) VALUES ($1,$2,$3,$4,$5)",
                    {pgText(textOf(request, "key_id")), pgText(caller.actor.unit),
                     QJsonDocument(*made).toJson(QJsonDocument::Compact), pgText(caller.actor.name),
                     instant(service.clock.now())});
    auditEvent(connection, caller, "certify_key", {{QStringLiteral("key"), textOf(request, "key_id")}});
    return made;
}

Result<void> revokeKey(Service &service, PgConnection &connection, const Caller &caller, const QString &keyId,
                       const QString &reason)
{
    constexpr qsizetype longestReason = 100;
    if (!allowed(caller.actor, Operation::ManageKeys))
        return failure(ErrorCode::Forbidden, "role");
    if (reason.trimmed().isEmpty() || reason.size() > longestReason)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("reason"), .detail = {}};
    PgTransaction transaction(connection);
    const PgResult revoked = connection.exec(
        "UPDATE unit_key SET revoked_at = coalesce(revoked_at, $3), revoked_by = coalesce(revoked_by, $4), "
        "reason = coalesce(reason, $5) WHERE key_id = $1 AND unit = ANY ($2)",
        {pgText(keyId), subtreeOf(caller.actor.unit), instant(service.clock.now()), pgText(caller.actor.name), pgText(reason)});
    if (revoked.affected() == 0)
        return failure(ErrorCode::NotFound, "key");
    auditEvent(connection, caller, "revoke_key", {{QStringLiteral("key"), keyId}, {QStringLiteral("reason"), reason}});
    transaction.commit();
    return {};
}

Result<QJsonObject> statusList(Service &service, PgConnection &connection)
{
    const PgResult rows = connection.exec("SELECT number, sequence, state FROM certificate_statuses()");
    QJsonArray entries;
    for (int row = 0; row < rows.rows(); ++row)
        entries.append(QJsonObject {{QStringLiteral("number"), rows.text(row, 0)},
                                    {QStringLiteral("sequence"), rows.integer(row, 1)},
                                    {QStringLiteral("state"), rows.text(row, 2)}});
    return signObject(*service.keys.signer.privateKey, {{QStringLiteral("kind"), QStringLiteral("jiaxin-status-list")},
                                                        {QStringLiteral("format"), 1},
                                                        {QStringLiteral("issued_at"), instantText(service.clock.now())},
                                                        {QStringLiteral("key_id"), service.keys.signer.keyId},
                                                        {QStringLiteral("entries"), entries}});
}

Result<QJsonObject> publicCertificate(Service &service, PgConnection &connection, const QString &number)
{
    const auto parsed = parseCertificateNumber(number);
    if (!parsed)
        return failure(ErrorCode::NotFound, "number");
    const PgResult rows =
        connection.exec("SELECT state, category, issued_on, valid_until, unit, worker_name FROM public_certificate($1)",
                        {pgText(parsed->text())});
    if (rows.isEmpty())
        return failure(ErrorCode::NotFound, "number");
    QString state = rows.text(0, 0);
    if (state == u"requested" || state == u"approved" || state == u"made")
        return failure(ErrorCode::NotFound, "number");
    const QDate until = QDate::fromString(rows.text(0, 3), Qt::ISODate);
    if ((state == u"active" || state == u"handed_over") && service.clock.today() > until)
        state = QStringLiteral("expired");
    QJsonObject known {{QStringLiteral("number"), parsed->text()},
                       {QStringLiteral("valid"), state == u"active" || state == u"handed_over"},
                       {QStringLiteral("state"), state},
                       {QStringLiteral("category"), rows.text(0, 1)},
                       {QStringLiteral("issued_on"), rows.text(0, 2)},
                       {QStringLiteral("valid_until"), rows.text(0, 3)},
                       {QStringLiteral("unit"), rows.text(0, 4)},
                       {QStringLiteral("name"), mask(MaskKind::PublicName, rows.text(0, 5))}};
    const PgResult judged =
        connection.exec("SELECT offline, document FROM public_countersignature($1)", {pgText(parsed->text())});
    if (!judged.isEmpty() && judged.boolean(0, 0))
        known.insert(QStringLiteral("provisional"), judged.isNull(0, 1));
    if (!judged.isEmpty() && !judged.isNull(0, 1))
        known.insert(QStringLiteral("countersignature"), QJsonDocument::fromJson(judged.bytes(0, 1)).object());
    return known;
}

}  // namespace jiaxin::server
