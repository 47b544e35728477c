// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// A training course 培训 with its examination (domain.md §2.8).
struct Training final : Record {
    enum class Kind { PreJob, Refresher, Skill, Count };
    enum class Outcome { Passed, Failed, Pending, Count };

    RecordId worker;
    QString institution;
    QString course;
    Kind kind = Kind::PreJob;
    std::optional<int> hours;
    QDate startedOn;
    QDate endedOn;
    Outcome result = Outcome::Pending;
    Decimal score;
    QString certificateNumber;
    QString certificateIssuer;
    QDate certificateOn;
};

constexpr auto choicesOf(Training::Kind)
{
    return std::array {
        Choice {"pre_job", label("training", "Pre-job")},
        Choice {"refresher", label("training", "Refresher")},
        Choice {"skill", label("training", "Skill upgrade")},
    };
}

constexpr auto choicesOf(Training::Outcome)
{
    return std::array {
        Choice {"passed", label("training", "Passed")},
        Choice {"failed", label("training", "Failed")},
        Choice {"pending", label("training", "Pending")},
    };
}

inline constexpr std::array trainingFields {
    field<&Training::worker>({.name = "worker", .label = label("training", "Worker"), .required = true, .of = "worker"}),
    field<&Training::institution>({.name = "institution", .label = label("training", "Institution"), .length = 100}),
    field<&Training::course>({.name = "course", .label = label("training", "Course"), .required = true, .length = 100}),
    field<&Training::kind>({.name = "kind", .label = label("training", "Kind"), .required = true}),
    field<&Training::hours>({.name = "hours", .label = label("training", "Hours"), .minimum = 1, .maximum = 5000}),
    field<&Training::startedOn>({.name = "started_on", .label = label("training", "Started on")}),
    field<&Training::endedOn>({.name = "ended_on", .label = label("training", "Ended on")}),
    field<&Training::result>({.name = "result", .label = label("training", "Result"), .required = true}),
    field<&Training::score>({.name = "score", .label = label("training", "Score")}),
    field<&Training::certificateNumber>(
        {.name = "certificate_number", .label = label("training", "Certificate number"), .length = 40}),
    field<&Training::certificateIssuer>(
        {.name = "certificate_issuer", .label = label("training", "Certificate issuer"), .length = 100}),
    field<&Training::certificateOn>({.name = "certificate_on", .label = label("training", "Certificate of")}),
};

/// Started before ended; a passed course has ended.
Problems check(const Training &record, const CheckContext &context);

inline constexpr auto trainingType = recordType<Training, &check>(
    {.name = "training", .label = label("training", "Training"), .parent = "worker", .title = "course"}, trainingFields);

}  // namespace jiaxin
