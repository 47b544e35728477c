// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QByteArray>

#include <utility>

namespace jiaxin {

/// How far a device has read: everything of its territory with a key up to (xid, seq) was delivered. A pass hands
/// it back as it is; courier files are compared by it. What a forged one can reach is decided by the database.
struct FeedCursor {
    QByteArray epoch;
    QByteArray scope;
    qint64 xid = 0;
    qint64 seq = 0;
    qint64 lastXid = 0;  ///< the entry that was delivered last, which must still be there
    qint64 lastSeq = 0;

    /// Both of one life of the province and of one territory: only then one is before the other.
    bool isComparable(const FeedCursor &other) const { return epoch == other.epoch && scope == other.scope; }
    bool operator<(const FeedCursor &other) const { return std::pair(xid, seq) < std::pair(other.xid, other.seq); }

    QByteArray toText() const;
    /// Invalid with field `cursor`.
    static Result<FeedCursor> parse(const QByteArray &text);
};

}  // namespace jiaxin
