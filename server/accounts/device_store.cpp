// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/device_store.h"

#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "domain/workflow/permissions.h"
#include "server/audit_trail.h"
#include "server/certificates/certificate_desk.h"

namespace jiaxin::server {

namespace {

constexpr int codeHours = 24;
constexpr qsizetype longestName = 100;

PgValue instant(const QDateTime &at)
{
    return instantText(at).toLatin1();
}

/// As it was typed: without dashes and spaces, in capitals.
QByteArray canonicalCode(const QString &code)
{
    QByteArray plain;
    for (const QChar c : code.toUpper()) {
        if (c.isLetterOrNumber())
            plain += c.toLatin1();
    }
    return plain;
}

Result<QString> randomCode(const CryptoProvider &crypto)
{
    // Crockford's alphabet; 20 characters are 100 bits.
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    constexpr int length = 20;
    const Result<QByteArray> random = crypto.randomBytes(length);
    if (!random)
        return random.error();
    QString code;
    for (int i = 0; i < length; ++i) {
        if (i > 0 && i % 4 == 0)
            code += u'-';
        code += QLatin1Char(alphabet[uchar(random->at(i)) & 31]);
    }
    return code;
}

}  // namespace

PgValue subtreeOf(const QString &unit)
{
    const QStringList units = UnitTree::shipped().subtree(unit);
    return pgArray(units.isEmpty() ? QStringList {unit} : units);
}

Result<EnrolmentCode> makeEnrolmentCode(Service &service, PgConnection &connection, const Caller &caller, const QString &unit,
                                        const QString &deviceName)
{
    if (!allowed(caller.actor, Operation::ManageUsers))
        return failure(ErrorCode::Forbidden, "role");
    if (territoryOf(caller.actor, unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    if (deviceName.trimmed().isEmpty() || deviceName.size() > longestName)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("device_name"), .detail = {}};
    const Result<QString> code = randomCode(service.crypto);
    if (!code)
        return code.error();
    const QDateTime endsAt = service.clock.now().addSecs(codeHours * 3600);
    PgTransaction transaction(connection);
    connection.exec("INSERT INTO enrolment_code (code, unit, device_name, made_by, ends_at) VALUES ($1,$2,$3,$4,$5)",
                    {pgBytes(service.crypto.sha256(canonicalCode(*code))), pgText(unit), pgText(deviceName),
                     pgText(caller.actor.name), instant(endsAt)});
    auditEvent(connection, caller, "enrolment_code", {{QStringLiteral("unit"), unit}, {QStringLiteral("device"), deviceName}});
    transaction.commit();
    return EnrolmentCode {.code = *code, .endsAt = endsAt};
}

Result<EnrolledDevice> enrol(Service &service, PgConnection &connection, const EnrolmentRequest &request)
{
    PgTransaction transaction(connection);
    const PgResult spent =
        connection.exec("UPDATE enrolment_code SET used_at = $2 WHERE code = $1 AND used_at IS NULL AND ends_at > $2 "
                        "RETURNING unit, device_name, made_by",
                        {pgBytes(service.crypto.sha256(canonicalCode(request.code))), instant(service.clock.now())});
    if (spent.isEmpty())
        return failure(ErrorCode::NotFound, "code");
    EnrolledDevice device {.id = RecordId::create(service.clock).toString(), .unit = spent.text(0, 0), .certificate = {}};
    Result<IssuedCertificate> issued =
        issueCertificate(service.keys.authority, {.request = request.certificate, .name = device.id}, service.clock.now());
    if (!issued)
        return issued.error();
    device.certificate = *issued;
    connection.exec("INSERT INTO device (id, unit, name, fingerprint, serial, not_after, enrolled_by, enrolled_at) "
                    "VALUES ($1,$2,$3,$4,$5,$6,$7,$8)",
                    {pgText(device.id), pgText(device.unit), spent.bytes(0, 1), pgBytes(service.crypto.sha256(issued->der)),
                     pgText(issued->serial), instant(issued->notAfter), spent.bytes(0, 2), instant(service.clock.now())});
    const Caller by {.actor = {.name = spent.text(0, 2), .roles = {}, .unit = device.unit}, .scope = {}, .device = device.id};
    auditEvent(connection, by, "enrol");
    if (!request.issuingKey.isEmpty()) {
        const Result<QJsonObject> certified = certifyKeyOf(service, connection, by, request.issuingKey);
        if (!certified)
            return certified.error();
        device.keyCertificate = *certified;
    }
    transaction.commit();
    return device;
}

QJsonArray devicesOf(PgConnection &connection, const Caller &caller)
{
    const PgResult rows =
        connection.exec("SELECT id, unit, name, serial, instant_text(not_after), instant_text(enrolled_at), "
                        "enrolled_by, instant_text(revoked_at), revoked_by, reason FROM device "
                        "WHERE (unit = ANY ($1) OR left(unit, 6) = ANY ($1)) ORDER BY enrolled_at, id LIMIT 10000",
                        {subtreeOf(caller.actor.unit)});
    static const std::array names {"id",          "unit",        "name",       "serial",     "not_after",
                                   "enrolled_at", "enrolled_by", "revoked_at", "revoked_by", "reason"};
    QJsonArray list;
    for (int row = 0; row < rows.rows(); ++row) {
        QJsonObject device;
        for (size_t i = 0; i < names.size(); ++i)
            device.insert(QLatin1String(names.at(i)),
                          rows.isNull(row, int(i)) ? QJsonValue() : QJsonValue(rows.text(row, int(i))));
        list.append(device);
    }
    return list;
}

Result<void> revokeDevice(Service &service, PgConnection &connection, const Caller &caller, const QString &id,
                          const QString &reason)
{
    if (!allowed(caller.actor, Operation::ManageUsers))
        return failure(ErrorCode::Forbidden, "role");
    if (!RecordId(id).isValid())
        return failure(ErrorCode::NotFound, "device");
    if (reason.isEmpty() || reason.size() > longestName)
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("reason"), .detail = {}};
    PgTransaction transaction(connection);
    const PgResult revoked = connection.exec(
        "UPDATE device SET revoked_at = coalesce(revoked_at, $3), revoked_by = coalesce(revoked_by, $4), "
        "reason = coalesce(reason, $5) WHERE id = $1 AND (unit = ANY ($2) OR left(unit, 6) = ANY ($2))",
        {pgText(id), subtreeOf(caller.actor.unit), instant(service.clock.now()), pgText(caller.actor.name), pgText(reason)});
    if (revoked.affected() == 0)
        return failure(ErrorCode::NotFound, "device");
    connection.exec("DELETE FROM session WHERE device = $1", {pgText(id)});
    auditEvent(connection, caller, "revoke_device", {{QStringLiteral("device"), id}, {QStringLiteral("reason"), reason}});
    transaction.commit();
    return {};
}

}  // namespace jiaxin::server
