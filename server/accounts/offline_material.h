// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

/// Days after a login with the province during which a vault may be opened without it.
inline constexpr int offlineDays = 30;

/// What a vault needs of the province to let this person in offline, signed (crypto/signed_json.h, docs/server.md): who it is,
/// with which roles and unit, on which device, of which password, and until when; and whose earlier leases on this device hold
/// no longer. No password and nothing made from one: the vault's slot is wrapped with what the person has just typed.
/// Forbidden: `device`, the session is not of an enrolled one; `territory`, the person is of another unit than the device's and
/// those below.
Result<QJsonObject> offlineMaterial(Service &service, PgConnection &connection, const Caller &caller);

}  // namespace jiaxin::server
