// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// The result of the departments' comparison 犯罪背景核查 (seed B10, B25). Officials see the conclusion; findings need a higher
/// right.
struct BackgroundCheck final : Record {
    enum class IdentityMatch { Match, Mismatch, NoSuchPerson, Count };
    enum class Conclusion { Passed, Failed, Pending, Count };

    RecordId worker;
    QString batch;
    QDate submittedOn;
    QDate returnedOn;
    std::optional<IdentityMatch> identityMatch;
    Conclusion conclusion = Conclusion::Pending;
    QString findings;
    QString authority;
};

constexpr auto choicesOf(BackgroundCheck::IdentityMatch)
{
    return std::array {
        Choice {"match", label("background_check", "Match")},
        Choice {"mismatch", label("background_check", "Mismatch")},
        Choice {"no_such_person", label("background_check", "No such person")},
    };
}

constexpr auto choicesOf(BackgroundCheck::Conclusion)
{
    return std::array {
        Choice {"passed", label("background_check", "Passed")},
        Choice {"failed", label("background_check", "Failed")},
        Choice {"pending", label("background_check", "Pending")},
    };
}

inline constexpr std::array backgroundCheckFields {
    field<&BackgroundCheck::worker>(
        {.name = "worker", .label = label("background_check", "Worker"), .required = true, .of = "worker"}),
    field<&BackgroundCheck::batch>({.name = "batch", .label = label("background_check", "Batch"), .length = 40}),
    field<&BackgroundCheck::submittedOn>(
        {.name = "submitted_on", .label = label("background_check", "Submitted on"), .check = &checks::notInFuture}),
    field<&BackgroundCheck::returnedOn>(
        {.name = "returned_on", .label = label("background_check", "Returned on"), .check = &checks::notInFuture}),
    field<&BackgroundCheck::identityMatch>(
        {.name = "identity_match", .label = label("background_check", "Identity"), .sensitivity = Sensitivity::Personal}),
    field<&BackgroundCheck::conclusion>({.name = "conclusion",
                                         .label = label("background_check", "Conclusion"),
                                         .required = true,
                                         .sensitivity = Sensitivity::Sensitive}),
    field<&BackgroundCheck::findings>({.name = "findings",
                                       .label = label("background_check", "Findings"),
                                       .length = 1000,
                                       .sensitivity = Sensitivity::Sensitive,
                                       .mask = MaskKind::Hidden}),
    field<&BackgroundCheck::authority>({.name = "authority", .label = label("background_check", "Authority"), .length = 100}),
};

/// Submitted before returned; a conclusion other than pending has a return date.
Problems check(const BackgroundCheck &record, const CheckContext &context);

inline constexpr auto backgroundCheckType =
    recordType<BackgroundCheck, &check>({.name = "background_check",
                                         .label = label("background_check", "Background check"),
                                         .parent = "worker",
                                         .title = "returned_on"},
                                        backgroundCheckFields);

}  // namespace jiaxin
