// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/service.h"

namespace jiaxin::server {

/// The receipt for operations that were decided: `{"key", "algorithm", "operations": [{"op_id", "hash", "sequence", "at",
/// "xid"}], "signature"}`. Signed is the SHA-256 of the lines `op_id hash sequence at`, each with a line feed, in their order.
QByteArray receiptFor(Service &service, PgConnection &connection, const QList<QByteArray> &operations);

}  // namespace jiaxin::server
