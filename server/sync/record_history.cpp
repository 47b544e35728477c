// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/sync/record_history.h"

#include "domain/records/records.h"
#include "domain/rules/work_calendar.h"

#include <QJsonArray>

namespace jiaxin::server {

namespace {

/// domain.md §4.7, as the client's setting has it by default.
constexpr int publicityWorkingDays = 5;

bool startsReview(const QString &action)
{
    return action == QLatin1String("submit") || action == QLatin1String("request");
}

/// The first day on which `publish` or `close` is possible; invalid before publicity began.
QDate publicityOverOn(const StoredRecord &stored, const QDate &started)
{
    if (stored.type == &publicityNoticeType)
        return static_cast<const PublicityNotice &>(*stored.record).endsOn.addDays(1);
    if (stored.type == &rewardType) {
        if (const QDate last = static_cast<const Reward &>(*stored.record).publicityUntil; last.isValid())
            return last.addDays(1);
    }
    return started.isValid() ? WorkCalendar::shipped().addWorkingDays(started, publicityWorkingDays).addDays(1) : QDate();
}

}  // namespace

RecordHistory::RecordHistory(PgConnection &connection, const QStringList &records, const QDate &today) : m_today(today)
{
    if (records.isEmpty())
        return;
    QList<QByteArray> ids;
    for (const QString &record : records)
        ids.append(record.toLatin1());
    const PgResult rows = connection.exec("SELECT record, actor, action, changes->'state'->>1, "
                                          "to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') "
                                          "FROM audit WHERE record = ANY ($1::uuid[]) ORDER BY seq",
                                          {pgArray(ids)});
    for (int row = 0; row < rows.rows(); ++row)
        m_rows[rows.text(row, 0)].append({.actor = rows.text(row, 1),
                                          .action = rows.text(row, 2),
                                          .state = rows.text(row, 3),
                                          .day = QDate::fromString(rows.text(row, 4), Qt::ISODate)});
}

void RecordHistory::add(const SyncOperation &operation, const QJsonObject &changes)
{
    if (!changes.isEmpty())
        m_rows[operation.record.toString()].append({.actor = operation.madeBy,
                                                    .action = operation.action,
                                                    .state = changes.value(QStringLiteral("state")).toArray().at(1).toString(),
                                                    .day = m_today});
}

WorkflowFacts RecordHistory::factsOf(const StoredRecord &stored) const
{
    WorkflowFacts facts;
    const Workflow *workflow = workflowFor(stored.type->id());
    const bool enteringSubmits = workflow && workflow->entering == Entering::Submits;
    QDate started;
    for (const Row &row : m_rows.value(stored.record->id.toString())) {
        const bool entered = row.action == QLatin1String("create") || row.action == QLatin1String("import");
        // An edit of a key field opens the review again, and is as good as a submission.
        if (startsReview(row.action) || row.state == QLatin1String("submitted") || (enteringSubmits && entered)) {
            facts.submitter = row.actor;
            facts.reviewers.clear();
        } else if (row.action == QLatin1String("approve")) {
            facts.reviewers.append(row.actor);
        } else if (row.action == QLatin1String("start_publicity")) {
            started = row.day;
        }
    }
    const QDate over = publicityOverOn(stored, started);
    facts.publicityOver = over.isValid() && m_today >= over;
    return facts;
}

}  // namespace jiaxin::server
