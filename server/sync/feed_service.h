// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"
#include "domain/base/result.h"
#include "server/accounts/caller.h"

namespace jiaxin::server {

inline constexpr int mostFeedEntries = 500;

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

/// Tells one life of the database from another: changes with a restored copy, another cluster, a promoted replica.
QByteArray feedEpoch(PgConnection &connection);

/// The body of a page after the cursor (null: from the beginning), as openapi.yaml describes it. Conflict with detail `resync`:
/// the cursor is of another epoch or territory, or names what is not there; TooOld: below the floor. Throws PgFailure.
Result<QByteArray> feedPage(PgConnection &connection, const CryptoProvider &crypto, const Scope &scope,
                            const std::optional<FeedCursor> &cursor, int limit);

/// SQL of a record as it travels: an expression of type text over the columns of `record`.
extern const QByteArray recordJsonSql;

}  // namespace jiaxin::server
