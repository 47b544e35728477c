// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/review_clock.h"

#include <QJsonArray>

namespace jiaxin {

namespace {

/// The stretches in each state of the review that is running, read from the record's steps.
class SpanReader {
public:
    void step(const QString &action, const QString &to, QDate day)
    {
        QList<ClockSpan> &before = m_spans[m_state];
        if (!before.isEmpty())
            before.last().to = day;
        if (action == QLatin1String("return"))
            m_returnedFrom = m_state;
        else
            m_spans.remove(m_state);
        m_state = to;
        if (to != QLatin1String("returned"))
            m_spans[to].append({.from = day});
    }

    QList<ClockSpan> spans() const { return m_spans.value(m_state == QLatin1String("returned") ? m_returnedFrom : m_state); }

private:
    QMap<QString, QList<ClockSpan>> m_spans;
    QString m_state;
    QString m_returnedFrom;
};

ClockReading readSteps(Workspace &work, const RecordId &record, const ClockTerms &terms)
{
    SpanReader reader;
    for (const AuditRow &row : work.store.audit().ofRecord(record.toString())) {
        const QJsonArray change = row.entry.changes.value(QStringLiteral("state")).toArray();
        if (change.size() == 2 && row.entry.action != QLatin1String("create"))
            reader.step(row.entry.action, change.at(1).toString(),
                        inChina(QDateTime::fromString(row.at, Qt::ISODateWithMs)).date());
    }
    return readClock(reader.spans(), terms, work.today());
}

}  // namespace

ClockTerms reviewTerms(Workspace &work)
{
    return {.workingDays = work.settings.number(setting::reviewWorkingDays),
            .yellowFrom = work.settings.number(setting::reviewWarnWorkingDays),
            .redFrom = work.settings.number(setting::reviewAlarmWorkingDays)};
}

ClockReading reviewClock(Workspace &work, const RecordId &record)
{
    return readSteps(work, record, reviewTerms(work));
}

ClockReading reissueClock(Workspace &work, const RecordId &certificate)
{
    ClockTerms terms = reviewTerms(work);
    terms.workingDays = work.settings.number(setting::reissueWorkingDays);
    return readSteps(work, certificate, terms);
}

}  // namespace jiaxin
