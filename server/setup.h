// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/account_store.h"

namespace jiaxin::server {

/// The first account of a new province, or any that nobody is there to make: who runs the service may. Errors of
/// createAccount().
Result<void> addFirstAccount(Service &service, const QString &name, const QString &unit, const QStringList &roles,
                             const Secret &password);

/// Accounts for ./dev server and ./dev fair: every role at the province, at 西安 and at two of its counties, named like
/// `clerk_610103`, and a second clerk at each (`clerk2_610103`), with one password that need not be changed. What is there
/// already stays.
Result<int> addDemoAccounts(Service &service, const Secret &password);

}  // namespace jiaxin::server
