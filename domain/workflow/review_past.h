// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/workflow/transition.h"

namespace jiaxin {

/// A row of a record's audit, as far as its review goes.
struct PastStep {
    QString person;
    QString action;
    QString from {};  ///< state before and after; both empty where the row changed none
    QString to {};
    bool moved = false;  ///< to another unit
};

/// Who submitted the record, who approved it since, and where it was returned from, by its audit, oldest row first. The program
/// and the province judge by the same. The facts of the guards are left as they are.
WorkflowFacts factsOfPast(QAnyStringView type, const QList<PastStep> &past);

/// Whether the action hands a record in for review.
bool startsReview(QAnyStringView action);

}  // namespace jiaxin
