// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/secret.h"
#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

/// A person who may log in.
struct Account {
    Actor actor;
    QString displayName;
    bool disabled = false;
    QString enterprise {};  ///< an enterprise's own account: the id of its record, which may be yet to be filed; no roles then
};

/// As domain.md §7.1 has it.
struct LoginRules {
    int failures = 5;  ///< wrong passwords in a row, then locked
    int lockMinutes = 15;
    int idleMinutes = 30;     ///< a session ends
    int passwordDays = 90;    ///< a password is to be changed
    int formerPasswords = 5;  ///< not to be taken again
};
inline constexpr LoginRules loginRules {};

/// The name as it is kept: as the client compares names.
QString accountKey(const QString &name);
/// As the database and the API name them: `clerk`, `reviewer`, …
QStringList roleNames(const Roles &roles);

std::optional<Account> findAccount(PgConnection &connection, const QString &name);

/// An account with an enterprise has no roles (server/intake). Invalid with the field: `name` (2 to 40 letters, digits, `.`,
/// `_`, `-`), `unit`, `roles`, `password` with the rule as detail; Conflict: there is one of this name. `mustChange`: the first
/// login asks for another password.
Result<void> createAccount(Service &service, PgConnection &connection, const Account &account, const Secret &password,
                           bool mustChange = true);

struct LoginAttempt {
    QString name;
    Secret password;
    QString code {};    ///< of the second factor
    QString device {};  ///< id of the device that asks; empty: none
};
struct Login {
    QByteArray token;
    bool mustChange = false;
};
/// A new session in place of the account's old one. WrongPassword; LockedOut after too many failures; Unauthorised with detail
/// `second_factor`: the account has one and the code is missing, wrong, or was used before; Forbidden: disabled, or `device`,
/// an enterprise's account at a device of an office.
Result<Login> logIn(Service &service, PgConnection &connection, const LoginAttempt &attempt);

/// Whose session it is; nothing when it is unknown or over. Prolongs it.
std::optional<Caller> callerOf(Service &service, PgConnection &connection, const QByteArray &token);
void logOut(Service &service, PgConnection &connection, const QByteArray &token);

/// Inside a transaction. Invalid with field `password` and the rule, also `password_used_before`.
Result<void> setPassword(Service &service, PgConnection &connection, const QString &name, const Secret &wanted,
                         bool mustChange);
/// WrongPassword; Invalid with field `password` and the rule, also `password_used_before`.
Result<void> changePassword(Service &service, PgConnection &connection, const QString &name, const Secret &present,
                            const Secret &wanted);

/// A new secret for the person's authenticator; nothing changes until confirmSecondFactor(), so that nobody is locked out by a
/// picture that was not scanned. WrongPassword, LockedOut.
Result<Secret> offerSecondFactor(Service &service, PgConnection &connection, const Caller &caller, const Secret &password);
/// From now on the account asks for codes of the secret that was offered last; `code` is the first one, and spent. WrongState
/// `nothing_offered`; Unauthorised `second_factor`: not a code of now.
Result<void> confirmSecondFactor(Service &service, PgConnection &connection, const Caller &caller, const QString &code);

}  // namespace jiaxin::server
