// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/account_admin.h"

#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "domain/workflow/permissions.h"
#include "server/accounts/account_store.h"
#include "server/audit_trail.h"

namespace jiaxin::server {

namespace {

/// The account that the caller may administer, locked until the transaction ends.
Result<Account> administered(PgConnection &connection, const Caller &caller, const QString &name)
{
    if (!allowed(caller.actor, Operation::ManageUsers))
        return failure(ErrorCode::Forbidden, "role");
    const QString key = accountKey(name);
    // Who stole an administrator's password must not be able to take the other half away with it.
    if (key == accountKey(caller.actor.name))
        return failure(ErrorCode::Forbidden, "own_account");
    connection.exec("SELECT 1 FROM account WHERE name = $1 FOR UPDATE", {pgText(key)});
    const std::optional<Account> account = findAccount(connection, key);
    if (!account)
        return ErrorCode::NotFound;
    if (territoryOf(caller.actor, account->actor.unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    return *account;
}

void endSession(PgConnection &connection, const Account &account)
{
    connection.exec("DELETE FROM session WHERE account = $1", {pgText(account.actor.name)});
}

/// Why the change cannot be made of this account.
std::optional<Error> changeRefusal(const Caller &caller, const Account &account, const AccountChange &change)
{
    if (change.reason.trimmed().isEmpty())
        return invalid("reason", "required");
    // An enterprise's account is bound to its unit and has no roles.
    const bool ofEnterprise = !account.enterprise.isEmpty();
    if (change.roles && (ofEnterprise || !rolesCompatible(*change.roles)))
        return invalid("roles", ofEnterprise ? "of_enterprise" : "incompatible");
    if (change.unit && (ofEnterprise || placeOf(*change.unit).county.isEmpty()))
        return invalid("unit", ofEnterprise ? "of_enterprise" : "unknown");
    if (change.unit && territoryOf(caller.actor, *change.unit) == Territory::Outside)
        return failure(ErrorCode::Forbidden, "territory");
    return std::nullopt;
}

}  // namespace

Result<QJsonArray> accountsOf(PgConnection &connection, const Caller &caller, const QString &after, int limit)
{
    if (caller.actor.hasBusinessRole())
        return failure(ErrorCode::Forbidden, "role");
    // A town is a unit with a row of its own and no column.
    const QByteArray rank = caller.scope.column == "town" ? QByteArray("unit") : caller.scope.column;
    const PgTransaction transaction(connection, "READ ONLY");
    const PgResult rows =
        connection.exec("SELECT account.name, display_name, account.unit, array_to_string(roles, ','), disabled, "
                        "coalesce(enterprise::text, ''), "
                        "totp_secret IS NOT NULL, instant_text(locked_until), instant_text(seen_at) FROM account "
                        "LEFT JOIN session ON account = account.name "
                        "WHERE account.name > $1 AND account.unit IN (SELECT territory.unit FROM territory WHERE territory." +
                            rank + " = $2) ORDER BY account.name LIMIT $3",
                        {pgText(after), caller.scope.code, pgInt(limit)});
    QJsonArray list;
    for (int row = 0; row < rows.rows(); ++row) {
        QJsonObject item {
            {QStringLiteral("name"), rows.text(row, 0)},        {QStringLiteral("display_name"), rows.text(row, 1)},
            {QStringLiteral("unit"), rows.text(row, 2)},        {QStringLiteral("roles"), rows.text(row, 3)},
            {QStringLiteral("disabled"), rows.boolean(row, 4)}, {QStringLiteral("second_factor"), rows.boolean(row, 6)}};
        if (const QString enterprise = rows.text(row, 5); !enterprise.isEmpty())
            item.insert(QStringLiteral("enterprise"), enterprise);
        if (!rows.isNull(row, 7))
            item.insert(QStringLiteral("locked_until"), rows.text(row, 7));
        if (!rows.isNull(row, 8))
            item.insert(QStringLiteral("seen_at"), rows.text(row, 8));
        list.append(item);
    }
    return list;
}

Result<void> changeAccount(Service &, PgConnection &connection, const Caller &caller, const QString &name,
                           const AccountChange &change)
{
    PgTransaction transaction(connection);
    const Result<Account> account = administered(connection, caller, name);
    if (!account)
        return account.error();
    if (const auto refused = changeRefusal(caller, *account, change))
        return *refused;
    QJsonObject facts {{QStringLiteral("account"), account->actor.name}, {QStringLiteral("reason"), change.reason.trimmed()}};
    if (change.disabled) {
        connection.exec("UPDATE account SET disabled = $2 WHERE name = $1",
                        {pgText(account->actor.name), *change.disabled ? "t" : "f"});
        facts.insert(QStringLiteral("disabled"), *change.disabled);
    }
    if (change.unit) {
        if (!placeOf(*change.unit).town.isEmpty())
            connection.exec("SELECT enter_town($1)", {pgText(*change.unit)});
        connection.exec("UPDATE account SET unit = $2 WHERE name = $1", {pgText(account->actor.name), pgText(*change.unit)});
        facts.insert(QStringLiteral("unit"), *change.unit);
    }
    if (change.roles) {
        connection.exec("UPDATE account SET roles = $2 WHERE name = $1",
                        {pgText(account->actor.name), pgArray(roleNames(*change.roles))});
        facts.insert(QStringLiteral("roles"), roleNames(*change.roles).join(u','));
    }
    endSession(connection, *account);
    auditEvent(connection, caller, "change_account", facts);
    transaction.commit();
    return {};
}

Result<void> giveNewPassword(Service &service, PgConnection &connection, const Caller &caller, const QString &name,
                             const Secret &password)
{
    PgTransaction transaction(connection);
    const Result<Account> account = administered(connection, caller, name);
    if (!account)
        return account.error();
    if (const Result<void> set = setPassword(service, connection, account->actor.name, password, true); !set)
        return set.error();
    connection.exec("UPDATE account SET failures = 0, locked_until = NULL WHERE name = $1", {pgText(account->actor.name)});
    endSession(connection, *account);
    auditEvent(connection, caller, "give_new_password", {{QStringLiteral("account"), account->actor.name}});
    transaction.commit();
    return {};
}

Result<void> removeSecondFactor(PgConnection &connection, const Caller &caller, const QString &name)
{
    PgTransaction transaction(connection);
    const Result<Account> account = administered(connection, caller, name);
    if (!account)
        return account.error();
    connection.exec("UPDATE account SET totp_secret = NULL, totp_offer = NULL WHERE name = $1", {pgText(account->actor.name)});
    endSession(connection, *account);
    auditEvent(connection, caller, "remove_second_factor", {{QStringLiteral("account"), account->actor.name}});
    transaction.commit();
    return {};
}

}  // namespace jiaxin::server
