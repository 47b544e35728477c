// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/secret.h"
#include "server/accounts/caller.h"
#include "server/service.h"

#include <QJsonArray>

namespace jiaxin::server {

/// The accounts of the caller's territory in order of their names after `after`, `limit` at most, as openapi.yaml describes
/// them; for the three administrators, else Forbidden `role`.
Result<QJsonArray> accountsOf(PgConnection &connection, const Caller &caller, const QString &after, int limit);

/// What an account administrator changes of an account; what is not given stays.
struct AccountChange {
    std::optional<bool> disabled {};
    std::optional<QString> unit {};
    std::optional<Roles> roles {};
    QString reason {};  ///< kept in the audit; required
};
/// Ends the person's session: the next one has the new rights, or is refused. Nobody changes an account of their own, so that
/// one administrator at least remains. NotFound; Forbidden (`role`, `territory`, `own_account`); Invalid with the field.
Result<void> changeAccount(Service &service, PgConnection &connection, const Caller &caller, const QString &name,
                           const AccountChange &change);

/// Somebody has forgotten the password, or is locked out: another one, to be changed at the next login; ends the session. As
/// changeAccount(); Invalid with field `password` and the rule, also `password_used_before`.
Result<void> giveNewPassword(Service &service, PgConnection &connection, const Caller &caller, const QString &name,
                             const Secret &password);

/// Somebody's telephone is lost: takes the second factor away and ends the session. As changeAccount().
Result<void> removeSecondFactor(PgConnection &connection, const Caller &caller, const QString &name);

}  // namespace jiaxin::server
