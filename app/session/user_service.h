// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "domain/rules/password.h"

namespace jiaxin {

/// A person who may open the vault.
struct User {
    QString name;         ///< login name, unique without regard to case
    QString displayName;  ///< as shown; the login name when none was given
    QString unit;
    Roles roles;
    bool disabled = false;
    QDateTime createdAt {};
};

/// The name that people know, also of somebody of another vault whom the province has named; else the login. Throws DbFailure.
QString displayName(Database &database, const QString &user);

/// The vault's users: a key slot and a row each. Only an account administrator changes them. Throws DbFailure.
class UserService {
public:
    explicit UserService(Workspace &workspace) : m_work(workspace) {}

    QList<User> list();
    std::optional<User> find(const QString &name);
    /// Forbidden; Conflict: the name is taken; Invalid with the field: `name`, `roles`, `unit` (not in the vault's subtree),
    /// `password` (detail: the rule).
    Result<void> add(const User &user, const Secret &password);
    /// An account administrator gives somebody else a new password. Forbidden; NotFound; Invalid (`password`, the rule).
    Result<void> resetPassword(const QString &name, const Secret &password);
    /// Anybody changes their own, by the present one: whoever finds an unlocked desk cannot take it over. WrongPassword;
    /// Invalid (`password`, the rule).
    Result<void> changeOwnPassword(const Secret &present, const Secret &password);
    /// A disabled user keeps the history and loses the slot. WrongState (`own_account`): nobody disables oneself.
    Result<void> disable(const QString &name);

    /// Writes the first row of a new vault. Used by Session::create alone.
    void addFirst(const User &user);

private:
    void write(const User &user);
    Result<void> replacePassword(const QString &name, const Secret &password);
    Result<void> checkNew(const User &user, const Secret &password);

    Workspace &m_work;
};

}  // namespace jiaxin
