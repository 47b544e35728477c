// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/living_status.h"
#include "domain/rules/work_calendar.h"

#include <QList>

#include <optional>

namespace jiaxin {

/// A stretch of days in which a matter lay with the office; without `to` it still does. The day on which it came is not counted
/// (民法典 art. 201), the day on which it left is.
struct ClockSpan {
    QDate from;
    std::optional<QDate> to {};
};

/// A term in working days, and from which of its days on it is yellow and red (domain.md §4.1). 0 for red: once it is over.
struct ClockTerms {
    int workingDays = 5;
    int yellowFrom = 3;
    int redFrom = 0;
};

struct ClockReading {
    QDate due {};          ///< last day of the term; invalid while the clock stands, or before it began
    int used = 0;          ///< working days that have passed with the office
    int left = 0;          ///< working days to `due`, negative when it has passed; while the clock stands: what will be left
    bool paused = false;   ///< the matter is not with the office
    bool assumed = false;  ///< a year of the term is not in the holiday table: its weekdays were taken for working days
    StatusColour colour = StatusColour::Green;
};

/// The clock of one matter: it stands while the matter is returned, and goes on with what is left of the term when it comes
/// back. What was returned in time on its last day has one more day when it comes back. Spans are in order and do not overlap.
ClockReading readClock(const QList<ClockSpan> &spans, const ClockTerms &terms, QDate today,
                       const WorkCalendar &calendar = WorkCalendar::shipped());

}  // namespace jiaxin
