// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/settings.h"
#include "db/store/list_query.h"
#include "db/store/record_store.h"
#include "db/transaction.h"
#include "db/vault/vault.h"
#include "domain/workflow/permissions.h"
#include "domain/workflow/transition.h"

namespace jiaxin {

/// What every service works with once somebody has unlocked a vault: the vault and its store, the person, the time. It lives
/// on the database thread, and so do the services.
class Workspace {
public:
    Workspace(std::unique_ptr<Vault> openVault, const VaultTools &tools, Actor person);

    std::unique_ptr<Vault> vault;
    const CryptoProvider &crypto;
    const Clock &clock;
    RecordStore store;
    Settings settings;
    Actor actor;

    Database &database() { return vault->records(); }
    QDate today() const { return clock.today(); }
    CheckContext checkContext() const { return {.today = clock.today()}; }
    /// What an audit row says of this person and computer.
    ChangeContext context(const QString &reason = {}, const QString &note = {}) const;
    Territory territoryOf(const QString &unit) const { return jiaxin::territoryOf(actor, unit); }

    /// Runs `work` in one transaction; it is committed unless the Result it returns is an error or it throws. A transaction
    /// that is open already is joined, so services can call one another.
    template <class Work>
    ResultOf<Work &> transact(Work work)
    {
        if (database().isInTransaction())
            return work();
        try {
            Transaction transaction(database());
            ResultOf<Work &> result = work();
            if (result)
                transaction.commit();
            else
                store.forgetCaches();
            return result;
        } catch (...) {
            store.forgetCaches();
            throw;
        }
    }
};

/// Why a step that was meant for `version` of a record (nothing: for whichever there is) cannot be taken: NotFound where it is
/// not there or deleted; Stale (`version`) where somebody has changed it since. Nothing where it can.
std::optional<Error> notAsSeen(const Record *record, std::optional<qint64> version);

}  // namespace jiaxin
