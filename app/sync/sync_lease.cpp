// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/sync_lease.h"

#include "domain/record_json.h"

namespace jiaxin {

namespace {

struct Standing {
    bool enrolled = false;
    QDateTime since {};
    QString frozen {};
};

Standing standingOf(Database &database)
{
    Statement query = database.prepare(QStringLiteral("SELECT coalesce(contact_at, enrolled_at), frozen FROM sync_server"));
    if (!query.step())
        return {};
    return {.enrolled = true, .since = QDateTime::fromString(query.text(0), Qt::ISODateWithMs), .frozen = query.text(1)};
}

}  // namespace

int SyncLease::daysLeft()
{
    const Standing standing = standingOf(m_work.database());
    if (!standing.enrolled)
        return unlimited;
    const int days = m_work.settings.number(setting::offlineLeaseDays);
    // A clock that was put back wins nobody any time: what was last done counts as well.
    const QDateTime newest = QDateTime::fromString(
        m_work.database().value(QStringLiteral("SELECT at FROM audit ORDER BY seq DESC LIMIT 1")).toString(),
        Qt::ISODateWithMs);
    const QDateTime now = newest.isValid() ? std::max(newest, m_work.clock.now()) : m_work.clock.now();
    return int(std::max<qint64>(0, days - standing.since.daysTo(now)));
}

Result<void> SyncLease::check()
{
    const Standing standing = standingOf(m_work.database());
    if (!standing.frozen.isEmpty())
        return Error {.code = ErrorCode::Forbidden, .field = {}, .detail = standing.frozen};
    return daysLeft() > 0 ? Result<void>() : Result<void>(failure(ErrorCode::Forbidden, "lease"));
}

}  // namespace jiaxin
