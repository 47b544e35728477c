// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/crypto_provider.h"
#include "server/pg/pg_connection.h"

namespace jiaxin::server {

/// What a look through one unit's chain found.
struct AuditVerdict {
    QString unit;
    qint64 rows = 0;
    QByteArray head;                 ///< the last hash; what an auditor writes down today must be found tomorrow
    std::optional<qint64> firstBad;  ///< the first place whose hash does not follow, or whose row is gone or was slipped in
};

/// Chains what every unit's audit has had since, up to the feed's horizon; one process at a time, others leave it. Returns how
/// many rows. Throws PgFailure.
qint64 sealAudit(PgConnection &connection, const CryptoProvider &crypto);

/// Works out the chain of a unit anew. Throws PgFailure.
AuditVerdict verifyAudit(PgConnection &connection, const CryptoProvider &crypto, const QString &unit);

}  // namespace jiaxin::server
