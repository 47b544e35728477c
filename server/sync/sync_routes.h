// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/protocol/operation.h"
#include "server/sync/feed_service.h"

namespace jiaxin::server {

/// Greatest body of a push: what JSON adds around the operations themselves.
inline constexpr qint64 pushBody = mostOperationBytes + 64 * 1024;

/// What is answered to a push, as JSON: each operation's result, the receipt, and the verdicts on what was issued at a fair.
/// For who has a business role. Throws PgFailure.
QByteArray answerOfPush(Service &service, PgConnection &connection, const Caller &caller,
                        const QList<SyncOperation> &operations);
/// A page that brings something is a look at personal data.
void auditPage(PgConnection &connection, const Caller &caller, const FeedRequest &wanted, const FeedPage &page);

/// Push and feed.
void addSyncRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
