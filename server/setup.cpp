// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/setup.h"

#include "server/audit_trail.h"

namespace jiaxin::server {

Result<void> addFirstAccount(Service &service, const QString &name, const QString &unit, const QStringList &roles,
                             const Secret &password)
{
    Account account {.actor = {.name = name, .roles = {}, .unit = unit}, .displayName = name};
    if (!FieldTraits<Roles>::set(account.actor.roles, roles))
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("roles"), .detail = {}};
    auto connection = service.database.lease();
    PgTransaction transaction(*connection);
    if (const Result<void> made = createAccount(service, *connection, account, password); !made)
        return made.error();
    const Caller operatorOfService {
        .actor = {.name = QStringLiteral("(operator)"), .roles = {}, .unit = unit}, .scope = {}, .device = {}};
    auditEvent(*connection, operatorOfService, "create_account", {{QStringLiteral("account"), name}});
    transaction.commit();
    return {};
}

Result<int> addDemoAccounts(Service &service, const Secret &password)
{
    auto connection = service.database.lease();
    int made = 0;
    const auto add = [&](const QString &name, const char *unit, const char *role) -> Result<void> {
        if (findAccount(*connection, name))
            return {};
        ++made;
        return createAccount(
            service, *connection,
            {.actor = {.name = name, .roles = {*choiceFromName<Role>(QLatin1String(role))}, .unit = QLatin1String(unit)},
             .displayName = name},
            password, false);
    };
    for (const char *unit : {"610000", "610100", "610103", "610104"}) {
        for (const Choice &role : choicesOf(Role {})) {
            if (const auto added = add(QLatin1String(role.name) + u'_' + QLatin1String(unit), unit, role.name); !added)
                return added.error();
        }
        // Two computers of one office may be played.
        if (const auto added = add(QStringLiteral("clerk2_") + QLatin1String(unit), unit, "clerk"); !added)
            return added.error();
    }
    return made;
}

}  // namespace jiaxin::server
