// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/caller.h"

#include <QJsonObject>

namespace jiaxin::server {

/// What somebody did that changed no record: logging in, letting a device in. Inside a transaction, whose territory it sets to
/// the actor's. `facts` names accounts and devices, never citizens.
void auditEvent(PgConnection &connection, const Caller &caller, const char *action, const QJsonObject &facts = {});

/// A look at personal data that changed nothing.
struct AuditedView {
    const char *action = "";  ///< `read_file`, `take_snapshot`, `read_frame`, `read_feed`
    QString record {};        ///< whose; empty: many
    QJsonObject facts {};
};
/// Writes it down in a transaction of its own on the primary, before what is looked at is handed out. A page of the feed is
/// written down without waiting for the disk: a crash may lose the last second of these alone.
void auditView(PgConnection &connection, const Caller &caller, const AuditedView &view);

}  // namespace jiaxin::server
