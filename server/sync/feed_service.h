// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"
#include "domain/protocol/feed_cursor.h"
#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

inline constexpr int mostFeedEntries = 500;

/// Tells one life of the database from another: changes with a restored copy, another cluster, a promoted replica.
QByteArray feedEpoch(PgConnection &connection);

struct FeedRequest {
    Scope scope;
    QByteArray epoch;                  ///< of the primary, now
    std::optional<FeedCursor> cursor;  ///< nothing: from the beginning
    int limit = mostFeedEntries;
    QByteArray account {};  ///< standingOf() whoever asks
};
struct FeedPage {
    QByteArray body {};  ///< as openapi.yaml describes it
    int entries = 0;
    bool more = false;   ///< another page is there already
    qint64 horizon = 0;  ///< every transaction below has ended, and is in here or was before
    FeedCursor next {};
};

/// The page after the cursor. Conflict with detail `resync`: the cursor is of another epoch or territory, or names what is not
/// there; TooOld: below the floor. Throws PgFailure.
Result<FeedPage> feedPage(PgConnection &connection, const CryptoProvider &crypto, const FeedRequest &request);

/// The same from the standby, where it has seen everything up to that transaction and up to the cursor (sync.md §3.1, F26);
/// nothing: ask the primary. The horizon of a standby is that of the log it has replayed, so that its pages miss as little.
std::optional<FeedPage> pageFromReplica(Service &service, const FeedRequest &request, qint64 afterXid);

/// SQL of a record as it travels: an expression of type text over the columns of `record`.
extern const QByteArray recordJsonSql;

}  // namespace jiaxin::server
