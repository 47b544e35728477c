// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/work_calendar.h"

#include "domain/rules/csv_lines.h"

#include <cstdlib>

namespace jiaxin {

WorkCalendar::WorkCalendar(const QByteArray &csv)
{
    for (const QStringList &cells : csvLines(csv, 2)) {
        const QDate day = QDate::fromString(cells.at(0), Qt::ISODate);
        if (!day.isValid())
            continue;
        m_exceptions.insert(day, cells.at(1) == u"work");
        m_years.insert(day.year());
    }
}

const WorkCalendar &WorkCalendar::shipped()
{
    static const WorkCalendar calendar(domainResource(QStringLiteral(":/jiaxin/calendar/work_days.csv")));
    return calendar;
}

bool WorkCalendar::isWorkingDay(QDate day) const
{
    return m_exceptions.value(day, day.isValid() && day.dayOfWeek() < Qt::Saturday);
}

QDate WorkCalendar::addWorkingDays(QDate day, int count) const
{
    if (!day.isValid())
        return {};
    const int step = count < 0 ? -1 : 1;
    for (int left = std::abs(count); left > 0;) {
        day = day.addDays(step);
        if (isWorkingDay(day))
            --left;
    }
    return day;
}

int WorkCalendar::workingDaysBetween(QDate from, QDate to) const
{
    if (!from.isValid() || !to.isValid())
        return 0;
    if (to < from)
        return -workingDaysBetween(to, from);
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

}  // namespace jiaxin
