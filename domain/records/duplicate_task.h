// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/duplicate_verdict.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// One person in two counties 跨区重复: made by the province for the unit of each of two workers with the same document, so
/// that both look at it. Of the other one it says what may be seen outside a territory, masked (domain.md §3.7), and where it
/// is. Closing one of the two tasks with a verdict closes both.
struct DuplicateTask final : Record {
    RecordId worker;  ///< the unit's own
    QString otherUnit;
    QString otherName;    ///< masked
    QString otherNumber;  ///< masked
    QString pair;         ///< the same in both tasks, so that the two units can speak of it
    std::optional<DuplicateVerdict::Verdict> verdict;
    QString judgedBy;  ///< the unit whose verdict it is
    QString note;      ///< of the own unit alone
};

inline constexpr std::array duplicateTaskFields {
    field<&DuplicateTask::worker>(
        {.name = "worker", .label = label("duplicate_task", "Worker"), .required = true, .of = "worker"}),
    field<&DuplicateTask::otherUnit>({.name = "other_unit",
                                      .label = label("duplicate_task", "Other unit"),
                                      .required = true,
                                      .length = 6,
                                      .of = "unit",
                                      .check = &checks::unit}),
    field<&DuplicateTask::otherName>({.name = "other_name",
                                      .label = label("duplicate_task", "Name there"),
                                      .length = 50,
                                      .sensitivity = Sensitivity::Personal}),
    field<&DuplicateTask::otherNumber>({.name = "other_number",
                                        .label = label("duplicate_task", "Number there"),
                                        .length = 18,
                                        .sensitivity = Sensitivity::Personal}),
    field<&DuplicateTask::pair>({.name = "pair", .label = label("duplicate_task", "Pair"), .required = true, .length = 36}),
    field<&DuplicateTask::verdict>({.name = "verdict", .label = label("duplicate_task", "Verdict")}),
    field<&DuplicateTask::judgedBy>({.name = "judged_by",
                                     .label = label("duplicate_task", "Verdict of"),
                                     .length = 6,
                                     .of = "unit",
                                     .check = &checks::unit}),
    field<&DuplicateTask::note>({.name = "note", .label = label("duplicate_task", "Note"), .length = 200}),
};

inline constexpr auto duplicateTaskType = recordType<DuplicateTask>({.name = "duplicate_task",
                                                                     .label = label("duplicate_task", "Same person elsewhere"),
                                                                     .initialState = "open",
                                                                     .parent = "worker",
                                                                     .title = "other_unit"},
                                                                    duplicateTaskFields);

}  // namespace jiaxin
