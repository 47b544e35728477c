// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/objection.h"

namespace jiaxin {

class WorkCalendar;

/// How many working days each stage of an objection may take (domain.md §4.5).
struct ObjectionTerms {
    int accept = 2;
    int check = 2;
    int inquiry = 10;
};

/// Which term runs, and its last day.
struct ObjectionClock {
    enum class Stage { None, Accept, Check, Inquiry };
    Stage stage = Stage::None;
    QDate due {};
    int workingDaysLeft = 0;  ///< negative when the last day has passed
};

/// The clock of an objection on that day: from its receipt it is to be accepted, from then on our own data are to be checked,
/// and a department that was asked has a longer term. Nothing runs once it is concluded, or was not accepted.
ObjectionClock objectionClock(const Objection &objection, const ObjectionTerms &terms, const WorkCalendar &calendar,
                              const QDate &today);

/// Whether the record it concerns is marked 异议处理中: accepted, and not answered yet.
bool marksRecord(const Objection &objection);

}  // namespace jiaxin
