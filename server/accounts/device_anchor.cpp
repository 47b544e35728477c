// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/device_anchor.h"

#include "domain/record_json.h"
#include "server/accounts/device_store.h"
#include "server/audit_trail.h"

#include <array>

namespace jiaxin::server {

namespace {

constexpr qsizetype hashSize = 32;

/// By all earlier anchors, so that going back does not make another past good.
Anchoring judged(PgConnection &connection, const QString &device, const AuditHead &head,
                 const std::optional<AuditHead> &earlier)
{
    // Three look-ups in the index, however many anchors there are.
    const PgResult known = connection.exec(
        "SELECT coalesce(newest.rows, 0), EXISTS (SELECT FROM device_anchor WHERE device = $1 AND rows = $2 AND hash <> $3 AND "
        "verdict <> 'differs'), newest.hash FROM (SELECT) AS one LEFT JOIN (SELECT rows, hash FROM device_anchor WHERE device "
        "= "
        "$1 AND verdict <> 'differs' ORDER BY rows DESC, place DESC LIMIT 1) AS newest ON true",
        {pgText(device), pgInt(head.rows), pgBytes(head.hash)});
    const qint64 newest = known.integer(0, 0);
    if (known.boolean(0, 1))
        return {.verdict = AnchorVerdict::Differs};
    if (head.rows < newest)
        return {.verdict = AnchorVerdict::GoneBack};
    if (!earlier || newest == 0 || newest == head.rows)
        return {};
    if (earlier->rows != newest)
        return {.verdict = AnchorVerdict::Prove, .rows = newest};
    return {.verdict = earlier->hash == known.blob(0, 2) ? AnchorVerdict::Anchored : AnchorVerdict::Differs};
}

bool isNewest(PgConnection &connection, const QString &device, const AuditHead &head)
{
    return !connection
                .exec(
                    "SELECT 1 FROM (SELECT rows, hash FROM device_anchor WHERE device = $1 ORDER BY place DESC LIMIT 1) newest "
                    "WHERE rows = $2 AND hash = $3",
                    {pgText(device), pgInt(head.rows), pgBytes(head.hash)})
                .isEmpty();
}

}  // namespace

QString anchorName(AnchorVerdict verdict)
{
    static constexpr std::array names {"anchored", "gone_back", "differs", "prove"};
    static_assert(names.size() == size_t(AnchorVerdict::Count));
    return QLatin1String(names.at(size_t(verdict)));
}

Result<Anchoring> anchorDevice(Service &service, PgConnection &connection, const Caller &caller, const AuditHead &head,
                               const std::optional<AuditHead> &earlier)
{
    if (caller.device.isEmpty())
        return failure(ErrorCode::Forbidden, "device");
    if (head.rows < 1)
        return invalid("rows", "too_few");
    if (head.hash.size() != hashSize)
        return invalid("hash", "wrong_length");
    PgTransaction transaction(connection);
    // Two people at one device: one after the other.
    connection.exec("SELECT 1 FROM device WHERE id = $1 FOR UPDATE", {pgText(caller.device)});
    const Anchoring anchoring = judged(connection, caller.device, head, earlier);
    const AnchorVerdict verdict = anchoring.verdict;
    if (verdict == AnchorVerdict::Prove)
        return anchoring;
    // A device that polls and has nothing new adds no row.
    if (isNewest(connection, caller.device, head))
        return anchoring;
    connection.exec(
        "INSERT INTO device_anchor (device, rows, hash, verdict, anchored_by, anchored_at) VALUES ($1,$2,$3,$4,$5,$6)",
        {pgText(caller.device), pgInt(head.rows), pgBytes(head.hash), pgText(anchorName(verdict)), pgText(caller.actor.name),
         instantText(service.clock.now()).toLatin1()});
    if (verdict != AnchorVerdict::Anchored)
        auditEvent(connection, caller, "device_chain",
                   {{QStringLiteral("verdict"), anchorName(verdict)}, {QStringLiteral("rows"), head.rows}});
    transaction.commit();
    return anchoring;
}

Result<QJsonArray> anchorsOf(PgConnection &connection, const Caller &caller, const QString &device)
{
    if (device != caller.device && caller.actor.hasBusinessRole())
        return failure(ErrorCode::Forbidden, "role");
    const PgResult found = connection.exec(
        "SELECT 1 FROM device WHERE id::text = $1 AND (id::text = $2 OR unit = ANY ($3) OR left(unit, 6) = ANY ($3))",
        {pgText(device), pgText(caller.device), subtreeOf(caller.actor.unit)});
    if (found.isEmpty())
        return ErrorCode::NotFound;
    const PgResult rows = connection.exec("SELECT rows, encode(hash, 'hex'), verdict, anchored_by, instant_text(anchored_at) "
                                          "FROM device_anchor WHERE device = $1 ORDER BY place DESC LIMIT 1000",
                                          {pgText(device)});
    QJsonArray list;
    for (int row = 0; row < rows.rows(); ++row)
        list.append(QJsonObject {{QStringLiteral("rows"), rows.integer(row, 0)},
                                 {QStringLiteral("hash"), rows.text(row, 1)},
                                 {QStringLiteral("verdict"), rows.text(row, 2)},
                                 {QStringLiteral("anchored_by"), rows.text(row, 3)},
                                 {QStringLiteral("anchored_at"), rows.text(row, 4)}});
    return list;
}

}  // namespace jiaxin::server
