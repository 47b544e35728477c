// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/statutory_clock.h"

namespace jiaxin {

namespace {

bool isCovered(const WorkCalendar &calendar, QDate from, QDate to)
{
    for (int year = from.year(); year <= to.year(); ++year) {
        if (!calendar.covers(QDate(year, 1, 1)))
            return false;
    }
    return true;
}

StatusColour colourOf(const ClockReading &reading, const ClockTerms &terms, QDate today)
{
    if (reading.paused)
        return StatusColour::Green;
    if (today > reading.due || (terms.redFrom > 0 && reading.used >= terms.redFrom))
        return StatusColour::Red;
    return terms.yellowFrom > 0 && reading.used >= terms.yellowFrom ? StatusColour::Yellow : StatusColour::Green;
}

}  // namespace

ClockReading readClock(const QList<ClockSpan> &spans, const ClockTerms &terms, QDate today, const WorkCalendar &calendar)
{
    ClockReading reading;
    if (spans.isEmpty() || !spans.first().from.isValid())
        return reading;
    int remaining = terms.workingDays;
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const ClockSpan &span = spans.at(i);
        const QDate until = span.to.value_or(qMax(today, span.from));
        const int days = calendar.workingDaysBetween(span.from, until);
        reading.used += days;
        if (reading.due.isValid())
            continue;
        // Coming back with nothing left: it had been returned in time, and nobody works in no time.
        const int term = i > 0 ? qMax(remaining, 1) : remaining;
        if (!span.to || days > term)
            reading.due = calendar.addWorkingDays(span.from, term);
        else
            remaining = term - days;
    }
    reading.paused = spans.last().to.has_value();
    // A term that ran out before the matter was returned stays as it ran out.
    reading.left = reading.due.isValid() ? calendar.workingDaysBetween(today, reading.due) : remaining;
    reading.assumed = !isCovered(calendar, spans.first().from, reading.due.isValid() ? reading.due : today);
    reading.colour = colourOf(reading, terms, today);
    return reading;
}

}  // namespace jiaxin
