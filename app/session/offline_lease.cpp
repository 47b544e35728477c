// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/offline_lease.h"

#include "domain/record_json.h"

namespace jiaxin {

namespace {

/// How often the time is written down, in seconds.
constexpr int noteEvery = 600;

struct LeaseStanding {
    bool enrolled = false;
    QDateTime since {};
    QDateTime seen {};
    QString frozen {};
};

LeaseStanding leaseStanding(Database &database)
{
    Statement query = database.prepare(
        QStringLiteral("SELECT coalesce(contact_here, enrolled_at), coalesce(seen_at, enrolled_at), frozen FROM sync_server"));
    if (!query.step())
        return {};
    return {.enrolled = true,
            .since = QDateTime::fromString(query.text(0), Qt::ISODateWithMs),
            .seen = QDateTime::fromString(query.text(1), Qt::ISODateWithMs),
            .frozen = query.text(2)};
}

}  // namespace

int OfflineLease::daysLeft()
{
    const LeaseStanding standing = leaseStanding(m_work.database());
    if (!standing.enrolled)
        return unlimited;
    // A clock that is put back wins nobody any time.
    const QDateTime now = std::max(standing.seen, m_work.clock.now());
    return int(std::max<qint64>(0, m_work.settings.number(setting::offlineLeaseDays) - standing.since.daysTo(now)));
}

Result<void> OfflineLease::check()
{
    const LeaseStanding standing = leaseStanding(m_work.database());
    if (!standing.frozen.isEmpty())
        return Error {.code = ErrorCode::Forbidden, .field = {}, .detail = standing.frozen};
    if (standing.enrolled && standing.seen.secsTo(m_work.clock.now()) > noteEvery)
        m_work.database()
            .prepare(QStringLiteral("UPDATE sync_server SET seen_at = ?"))
            .bindText(1, instantText(m_work.clock.now()))
            .run();
    return daysLeft() > 0 ? Result<void>() : Result<void>(failure(ErrorCode::Forbidden, "lease"));
}

Result<void> lockOut(Workspace &workspace, const QString &user)
{
    // The last slot stays: without one the records could be read by nobody. Who is disabled opens the vault by none.
    (void)workspace.vault->removeSlot(user);
    return workspace.transact([&]() -> Result<void> {
        workspace.database()
            .prepare(QStringLiteral("UPDATE user SET disabled = 1 WHERE name = ?"))
            .bindText(1, user.toLower())
            .run();
        workspace.store.audit().append({.action = QStringLiteral("user_disable"), .changes = {{QStringLiteral("user"), user}}},
                                       workspace.context());
        return {};
    });
}

}  // namespace jiaxin
