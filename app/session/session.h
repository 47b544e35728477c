// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/user_service.h"
#include "app/session/workspace.h"
#include "db/db_thread.h"

namespace jiaxin {

/// An unlocked vault and the person who unlocked it. Work on it is a job on the database thread: `run` delivers a future (the
/// window), `wait` blocks (the command line). Destroying the session locks the vault.
class Session {
public:
    /// Makes a vault whose first user is an account administrator. Errors of Vault::create, and Invalid with field `password`
    /// (detail: the rule of passwordProblem()).
    static Result<std::unique_ptr<Session>> create(const QString &folder, VaultSetup setup, const VaultTools &tools);
    /// Errors of Vault::open. Slow by design (key derivation): call it away from the GUI thread.
    static Result<std::unique_ptr<Session>> unlock(const QString &folder, const QString &userName, const Secret &password,
                                                   const VaultTools &tools);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Runs `job(Workspace &)` on the database thread.
    template <class Job>
    auto run(Job job)
    {
        return m_thread.run([this, job = std::move(job)]() mutable { return job(*m_workspace); });
    }
    template <class Job>
    auto wait(Job job)
    {
        return run(std::move(job)).takeResult();
    }

    const Actor &actor() const { return m_actor; }
    const QString &displayName() const { return m_displayName; }
    const VaultInfo &vaultInfo() const { return m_info; }
    const Clock &clock() const { return m_clock; }

private:
    explicit Session(const Clock &clock) : m_clock(clock) {}
    Result<void> start(std::unique_ptr<Vault> vault, const VaultTools &tools, const QString &userName, const User *firstUser);

    DbThread m_thread;
    std::unique_ptr<Workspace> m_workspace;
    Actor m_actor;
    QString m_displayName;
    VaultInfo m_info;
    const Clock &m_clock;
};

}  // namespace jiaxin
