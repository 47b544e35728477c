// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "domain/protocol/operation.h"
#include "server/service.h"

namespace jiaxin::server {

/// The operations of a push: `{"operations": […]}` and nothing else. Invalid.
Result<QList<SyncOperation>> operationsOf(const QByteArray &body);
/// Greatest body of a push: what JSON adds around the operations themselves.
inline constexpr qint64 pushBody = mostOperationBytes + 64 * 1024;

/// Push and feed.
void addSyncRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
