// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "server/accounts/caller.h"
#include "server/service.h"

#include <QJsonArray>

namespace jiaxin::server {

/// The head of a device's audit chain: how many rows, and the hash of the last (docs/vault.md).
struct AuditHead {
    qint64 rows = 0;
    QByteArray hash;
};

/// What an anchor says of the device's chain. The server knows heads only: whether the rows between two of them are whole, the
/// device's own check says, which has to pass through every anchor. Of two copies of one computer that both work on, each
/// grows; told apart they are by the hash where the newest anchor lies, which a device therefore says with its head.
enum class AnchorVerdict {
    Anchored,  ///< it grew, or is where it was
    GoneBack,  ///< it is shorter than it was: a backup was restored
    Differs,   ///< another hash after as many rows: what the device wrote was changed, or a copy of it was anchored before
    Prove,     ///< nothing is kept: the device is to say its hash where the newest anchor lies
    Count
};
QString anchorName(AnchorVerdict verdict);

struct Anchoring {
    AnchorVerdict verdict = AnchorVerdict::Anchored;
    qint64 rows = 0;  ///< with Prove: where the newest anchor lies
};
/// Keeps the head beside the earlier ones; nothing is taken away, also when it does not fit, and what does not fit is in the
/// unit's audit. `earlier`: the device's hash at an earlier row, which has to be that of the newest anchor; nothing: the head
/// alone is compared. Forbidden `device`: the session is not a device's; Invalid with field `rows` or `hash`.
Result<Anchoring> anchorDevice(Service &service, PgConnection &connection, const Caller &caller, const AuditHead &head,
                               const std::optional<AuditHead> &earlier = {});

/// The anchors of a device, the newest first, at most 1,000, as openapi.yaml describes them. For auditors and administrators
/// with the device's unit in their territory, and for the device itself. NotFound; Forbidden `role`.
Result<QJsonArray> anchorsOf(PgConnection &connection, const Caller &caller, const QString &device);

}  // namespace jiaxin::server
