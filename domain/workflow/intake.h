// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/workflow/transition.h"

namespace jiaxin {

/// What an enterprise does through an account of its own: a line of the record's workflow that a clerk could take as well, and
/// never one of a reviewer's (seed A12, B25, B29: it fills in and objects, the commerce office decides).
struct IntakeStep {
    const char *type = nullptr;
    const char *action = nullptr;
    const char *from = nullptr;  ///< the state before; null: the record is not there yet
    const char *to = nullptr;
};

/// All of them. The server's database holds the same list (server/migrations/0010_intake.sql).
std::span<const IntakeStep> intakeSteps();

/// Whether enterprises file records of the type at all.
bool isFiledByEnterprises(QAnyStringView type);
/// The line for an action on a record in that state (empty: not there yet), the first of several; null: no such step.
const IntakeStep *findIntakeStep(QAnyStringView type, QAnyStringView action, QAnyStringView state);

/// Whether the field is the enterprise's to fill: not what a step of the office writes, what the platforms know, nor what
/// follows from the way by which a filing came in.
bool enterpriseFills(const RecordType &type, QAnyStringView field);

}  // namespace jiaxin
