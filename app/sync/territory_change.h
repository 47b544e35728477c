// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "app/sync/sync_api.h"

namespace jiaxin {

/// The province knows a person under another unit or with other roles than this vault: the vault follows, from the person's
/// next login on, and records that are in nobody's territory here any more go, unless something of ours lies on them. Returns
/// how many went. Forbidden (`other_unit`): the person belongs to a unit that is not this vault's to serve; nothing is
/// exchanged. On the database thread; throws DbFailure.
Result<int> followAccount(Workspace &workspace, const RemoteAccount &account);

}  // namespace jiaxin
