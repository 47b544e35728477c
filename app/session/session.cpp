// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/session.h"

#include "app/certificates/key_service.h"
#include "app/session/offline_lease.h"

namespace jiaxin {

Result<std::unique_ptr<Session>> Session::create(const QString &folder, VaultSetup setup, const VaultTools &tools)
{
    if (const QString rule = passwordProblem(setup.adminName, setup.password); !rule.isEmpty())
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("password"), .detail = rule};
    const User admin {
        .name = setup.adminName, .displayName = {}, .unit = setup.unit, .roles = {Role::AccountAdmin}, .disabled = false};
    std::unique_ptr<Session> session(new Session(tools.clock));
    // Connections belong to the thread that opens them, so the vault is made on the database thread.
    const auto made = session->m_thread.run([&]() -> Result<void> {
        Result<std::unique_ptr<Vault>> vault = Vault::create(folder, setup, tools);
        return vault ? session->start(std::move(*vault), tools, admin.name, &admin) : Result<void>(vault.error());
    });
    const Result<void> result = QFuture(made).takeResult();
    if (!result)
        return result.error();
    return session;
}

Result<std::unique_ptr<Session>> Session::unlock(const QString &folder, const QString &userName, const Secret &password,
                                                 const VaultTools &tools)
{
    std::unique_ptr<Session> session(new Session(tools.clock));
    const auto opened = session->m_thread.run([&]() -> Result<void> {
        Result<std::unique_ptr<Vault>> vault = Vault::open(folder, userName, password, tools);
        return vault ? session->start(std::move(*vault), tools, userName, nullptr) : Result<void>(vault.error());
    });
    const Result<void> result = QFuture(opened).takeResult();
    if (!result)
        return result.error();
    return session;
}

Result<void> Session::start(std::unique_ptr<Vault> vault, const VaultTools &tools, const QString &userName,
                            const User *firstUser)
{
    m_info = vault->info();
    m_workspace = std::make_unique<Workspace>(std::move(vault), tools, Actor {.name = userName, .roles = {}, .unit = {}});
    // All edits pass through the store, whichever service makes them.
    m_workspace->store.setGuard([&work = *m_workspace] { return OfflineLease(work).check(); });
    UserService users(*m_workspace);
    if (firstUser) {
        m_workspace->actor.unit = firstUser->unit;
        users.addFirst(*firstUser);
        // design.md §5: a new vault has a provisional key, which it alone trusts.
        if (const Result<SigningKey> key = KeyService(*m_workspace).issuingKey(); !key)
            return key.error();
        // Certificates can be signed from the first day; the province certifies this key, or another, later.
        if (const Result<SigningKey> key = KeyService(*m_workspace).issuingKey(); !key)
            return key.error();
    }
    const std::optional<User> user = users.find(userName);
    if (!user || user->disabled)
        return ErrorCode::WrongPassword;
    m_actor = {.name = user->name, .roles = user->roles, .unit = user->unit};
    m_displayName = user->displayName;
    m_workspace->actor = m_actor;
    return m_workspace->transact([&]() -> Result<void> {
        m_workspace->store.audit().append({.action = QStringLiteral("login")}, m_workspace->context());
        return {};
    });
}

Session::~Session()
{
    // The vault is closed by the thread that opened it.
    (void)m_thread.run([this] { m_workspace.reset(); }).takeResult();
}

}  // namespace jiaxin
