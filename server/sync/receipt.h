// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/service.h"

namespace jiaxin::server {

/// Of an operation that was decided, as it stands in push_op; texts as PostgreSQL writes them.
struct ReceiptEntry {
    QByteArray operation;
    QByteArray hash;  ///< SHA-256 of its canonicalBytes(), in hexadecimal digits
    qint64 sequence = 0;
    QByteArray at;
    QByteArray xid;
};

/// The columns of push_op that a receipt is made of, for a SELECT or RETURNING.
extern const QByteArray receiptColumns;
/// Of rows that begin with them.
QList<ReceiptEntry> receiptEntries(const PgResult &rows);

/// The receipt for operations that were decided: `{"key", "algorithm", "operations": [{"op_id", "hash", "sequence", "at",
/// "xid"}], "signature"}`, in order of `sequence`. Signed is the SHA-256 of the lines `op_id hash sequence at`, each with a
/// line feed, in their order.
QByteArray receiptFor(Service &service, QList<ReceiptEntry> entries);

}  // namespace jiaxin::server
