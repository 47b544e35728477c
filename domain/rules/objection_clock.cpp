// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/objection_clock.h"

#include "domain/base/clock.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin {

ObjectionClock objectionClock(const Objection &objection, const ObjectionTerms &terms, const WorkCalendar &calendar,
                              const QDate &today)
{
    using Stage = ObjectionClock::Stage;
    const auto running = [&](Stage stage, const QDate &from, int days) {
        const QDate due = calendar.addWorkingDays(from, days);
        return ObjectionClock {.stage = stage, .due = due, .workingDaysLeft = calendar.workingDaysBetween(today, due)};
    };
    if (objection.state == QLatin1String("received") && objection.receivedAt.isValid())
        return running(Stage::Accept, inChina(objection.receivedAt).date(), terms.accept);
    if (objection.state == QLatin1String("accepted") && objection.acceptedOn.isValid())
        return running(Stage::Check, objection.acceptedOn, terms.check);
    if (objection.state == QLatin1String("investigating") && objection.inquiredOn.isValid())
        return running(Stage::Inquiry, objection.inquiredOn, terms.inquiry);
    return {};
}

bool marksRecord(const Objection &objection)
{
    return objection.state == QLatin1String("accepted") || objection.state == QLatin1String("investigating") ||
           objection.state == QLatin1String("concluded");
}

}  // namespace jiaxin
