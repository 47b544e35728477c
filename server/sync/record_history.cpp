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
    const PgResult rows = connection.exec("SELECT record, actor, action, changes->'state'->>0, changes->'state'->>1, "
                                          "CASE WHEN changes ? 'unit' THEN 'moved' END, "
                                          "to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') "
                                          "FROM audit WHERE record = ANY ($1::uuid[]) AND version IS NOT NULL ORDER BY seq",
                                          {pgArray(records)});
    for (int row = 0; row < rows.rows(); ++row)
        m_rows[rows.text(row, 0)].append({.step = {.person = rows.text(row, 1),
                                                   .action = rows.text(row, 2),
                                                   .from = rows.text(row, 3),
                                                   .to = rows.text(row, 4),
                                                   .moved = !rows.text(row, 5).isEmpty()},
                                          .day = QDate::fromString(rows.text(row, 6), Qt::ISODate)});
}

void RecordHistory::add(const SyncOperation &operation, const QJsonObject &changes)
{
    if (changes.isEmpty())
        return;
    const QJsonArray states = changes.value(QStringLiteral("state")).toArray();
    m_rows[operation.record.toString()].append({.step = {.person = operation.madeBy,
                                                         .action = operation.action,
                                                         .from = states.at(0).toString(),
                                                         .to = states.at(1).toString(),
                                                         .moved = changes.contains(QStringLiteral("unit"))},
                                                .day = m_today});
}

WorkflowFacts RecordHistory::factsOf(const StoredRecord &stored) const
{
    QList<PastStep> past;
    QDate started;
    for (const Row &row : m_rows.value(stored.record->id.toString())) {
        past.append(row.step);
        if (row.step.action == QLatin1String("start_publicity"))
            started = row.day;
    }
    WorkflowFacts facts = factsOfPast(stored.type->id(), past);
    const QDate over = publicityOverOn(stored, started);
    facts.publicityOver = over.isValid() && m_today >= over;
    return facts;
}

}  // namespace jiaxin::server
