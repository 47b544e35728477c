// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/caller.h"

#include <QJsonObject>

namespace jiaxin::server {

/// What somebody did that changed no record: logging in, letting a device in. Inside a transaction, whose territory it sets to
/// the actor's. `facts` names accounts and devices, never citizens.
void auditEvent(PgConnection &connection, const Caller &caller, const char *action, const QJsonObject &facts = {});

}  // namespace jiaxin::server
