// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/offline_material.h"

#include "crypto/signed_json.h"
#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "server/accounts/account_store.h"
#include "server/audit_trail.h"

#include <QJsonArray>

namespace jiaxin::server {

namespace {

QDateTime leaseInstant(const PgResult &rows, int column)
{
    return QDateTime::fromString(rows.text(0, column), Qt::ISODateWithMs);
}

/// Who had a lease on the device that another state of the account has ended since.
QJsonArray withdrawnOn(PgConnection &connection, const Caller &caller)
{
    const PgResult rows =
        connection.exec("SELECT name, CASE WHEN disabled THEN 'disabled' ELSE 'password_changed' END FROM offline_lease JOIN "
                        "account ON name = account "
                        "WHERE device = $1 AND name <> $2 AND (disabled OR changed_at <> password_of) ORDER BY name",
                        {pgText(caller.device), pgText(caller.actor.name)});
    QJsonArray list;
    for (int row = 0; row < rows.rows(); ++row)
        list.append(
            QJsonObject {{QStringLiteral("account"), rows.text(row, 0)}, {QStringLiteral("reason"), rows.text(row, 1)}});
    return list;
}

}  // namespace

Result<QJsonObject> offlineMaterial(Service &service, PgConnection &connection, const Caller &caller)
{
    if (caller.device.isEmpty())
        return failure(ErrorCode::Forbidden, "device");
    PgTransaction transaction(connection);
    const PgResult rows = connection.exec("SELECT display_name, instant_text(changed_at), device.unit, instant_text(not_after) "
                                          "FROM account, device WHERE account.name = $1 AND device.id = $2",
                                          {pgText(caller.actor.name), pgText(caller.device)});
    if (rows.isEmpty())
        return failure(ErrorCode::NotFound, "device");
    if (!inSubtree(caller.actor.unit, rows.text(0, 2)))
        return failure(ErrorCode::Forbidden, "territory");
    const QDateTime now = service.clock.now();
    const QDateTime passwordOf = leaseInstant(rows, 1);
    // A password that is to be changed, and a device that is to be enrolled anew, need the province before.
    const QDateTime endsAt =
        std::min({now.addDays(offlineDays), passwordOf.addDays(loginRules.passwordDays), leaseInstant(rows, 3)});
    connection.exec("INSERT INTO offline_lease (device, account, password_of, issued_at, ends_at) VALUES ($1,$2,$3,$4,$5) "
                    "ON CONFLICT (device, account) DO UPDATE SET password_of = $3, issued_at = $4, ends_at = $5",
                    {pgText(caller.device), pgText(caller.actor.name), pgText(instantText(passwordOf)),
                     pgText(instantText(now)), pgText(instantText(endsAt))});
    const Result<QJsonObject> material = signObject(
        *service.keys.signer.privateKey, {{QStringLiteral("kind"), QStringLiteral("jiaxin-offline-login")},
                                          {QStringLiteral("format"), 1},
                                          {QStringLiteral("key_id"), service.keys.signer.keyId},
                                          {QStringLiteral("device"), caller.device},
                                          {QStringLiteral("account"), caller.actor.name},
                                          {QStringLiteral("display_name"), rows.text(0, 0)},
                                          {QStringLiteral("unit"), caller.actor.unit},
                                          {QStringLiteral("roles"), QJsonArray::fromStringList(roleNames(caller.actor.roles))},
                                          {QStringLiteral("password_of"), instantText(passwordOf)},
                                          {QStringLiteral("issued_at"), instantText(now)},
                                          {QStringLiteral("ends_at"), instantText(endsAt)},
                                          {QStringLiteral("withdrawn"), withdrawnOn(connection, caller)}});
    if (!material)
        return material.error();
    auditEvent(connection, caller, "lease_offline", {{QStringLiteral("ends_at"), instantText(endsAt)}});
    transaction.commit();
    return material;
}

}  // namespace jiaxin::server
