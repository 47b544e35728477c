// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>

namespace jiaxin::server {

/// How far a device has read: everything of its territory with a key up to (xid, seq) was delivered. Opaque to clients; what a
/// forged one can reach is decided by the database.
struct FeedCursor {
    QByteArray epoch;
    QByteArray scope;
    qint64 xid = 0;
    qint64 seq = 0;
    qint64 lastXid = 0;  ///< the entry that was delivered last, which must still be there
    qint64 lastSeq = 0;

    QByteArray toText() const;
    /// Invalid with field `cursor`.
    static Result<FeedCursor> parse(const QByteArray &text);
};

}  // namespace jiaxin::server
