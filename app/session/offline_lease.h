// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

namespace setting {
/// Days without word from the province after which nothing is changed here any more.
inline constexpr Setting offlineLeaseDays {"offline_lease_days", "30"};
}  // namespace setting

/// How long this vault may be worked with without word from the province, and what stops it before (docs/sync.md). A vault
/// without a province has no such end. Throws DbFailure.
class OfflineLease {
public:
    explicit OfflineLease(Workspace &workspace) : m_work(workspace) {}

    /// Days of work that are left; large without a province.
    int daysLeft();
    /// Why nobody may change anything now: Forbidden `lease` (too long without word), `revoked`, `disabled`. Looking and
    /// syncing go on.
    Result<void> check();

    static constexpr int unlimited = 1'000'000;

private:
    Workspace &m_work;
};

/// The province lets this person in no more: the slot goes, unless it is the last one, and nobody opens the vault by it. By the
/// sync alone.
Result<void> lockOut(Workspace &workspace, const QString &user);

}  // namespace jiaxin
