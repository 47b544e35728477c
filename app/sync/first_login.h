// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/enrolment.h"
#include "app/sync/sync_api.h"

namespace jiaxin {

/// Spends the first password of an account at the province for one of its owner's own. WrongState (`not_enrolled`); errors of
/// SyncApi::logIn(); Invalid with field `password` (detail: the rule). From any thread but the window's: it blocks.
Result<void> changeProvincePassword(Session &session, const SyncCredentials &present, const Secret &wanted,
                                    const TransportMaker &makeTransport);

}  // namespace jiaxin
