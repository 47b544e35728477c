// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QSet>

namespace jiaxin {

/// Working days in China: Monday to Friday, but for the holidays and the make-up days that the State Council announces each
/// autumn for the next year. Years without an announcement are counted by plain weeks; covers() tells.
class WorkCalendar {
public:
    /// From text in the form of resources/calendar/work_days.csv (`date,kind,name`; kind `off` or `work`), so that a new year
    /// comes as data. A year counts as covered when any of its days is listed.
    explicit WorkCalendar(const QByteArray &csv);
    /// The years of this release. Constant data; loaded once.
    static const WorkCalendar &shipped();

    /// False: the year is assumed to have plain weeks.
    bool covers(QDate day) const { return m_years.contains(day.year()); }
    bool isWorkingDay(QDate day) const;
    /// The `count`-th working day after a day that itself is not counted (民法典 art. 201); before it when `count` is negative.
    /// With 0, the day itself.
    QDate addWorkingDays(QDate day, int count) const;
    /// The working days after the earlier day up to and including the later one; negative when `to` is the earlier.
    /// workingDaysBetween(day, addWorkingDays(day, n)) is n for n > 0.
    int workingDaysBetween(QDate from, QDate to) const;

private:
    QHash<QDate, bool> m_exceptions;
    QSet<int> m_years;
};

}  // namespace jiaxin
