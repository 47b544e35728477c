// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A problem of the work or the platform told upwards 问题反馈 (seed A18).
struct ProblemReport final : Record {
    enum class Kind { Platform, Policy, Data, Funds, Other, Count };

    QString title;
    Kind kind = Kind::Platform;
    QDate reportedOn;
    QString content;
    QString contactName;
    QString contactPhone;
    QString reply;
    QDate repliedOn;
    QList<AttachmentHash> scans;
};

constexpr auto choicesOf(ProblemReport::Kind)
{
    return std::array {
        Choice {"platform", label("problem_report", "Platform")}, Choice {"policy", label("problem_report", "Policy")},
        Choice {"data", label("problem_report", "Data")},         Choice {"funds", label("problem_report", "Funds")},
        Choice {"other", label("problem_report", "Other")},
    };
}

inline constexpr std::array problemReportFields {
    field<&ProblemReport::title>(
        {.name = "title", .label = label("problem_report", "Title"), .required = true, .length = 100, .search = Search::Text}),
    field<&ProblemReport::kind>({.name = "kind", .label = label("problem_report", "Kind"), .required = true}),
    field<&ProblemReport::reportedOn>({.name = "reported_on",
                                       .label = label("problem_report", "Reported on"),
                                       .required = true,
                                       .check = &checks::notInFuture}),
    field<&ProblemReport::content>(
        {.name = "content", .label = label("problem_report", "Content"), .required = true, .length = 2000}),
    field<&ProblemReport::contactName>({.name = "contact_name",
                                        .label = label("problem_report", "Contact person"),
                                        .length = 50,
                                        .sensitivity = Sensitivity::Personal,
                                        .check = &checks::anyPersonName}),
    field<&ProblemReport::contactPhone>({.name = "contact_phone",
                                         .label = label("problem_report", "Contact phone"),
                                         .length = 20,
                                         .sensitivity = Sensitivity::Personal,
                                         .mask = MaskKind::Phone,
                                         .check = &checks::anyPhone}),
    field<&ProblemReport::reply>({.name = "reply", .label = label("problem_report", "Reply"), .length = 2000}),
    field<&ProblemReport::repliedOn>(
        {.name = "replied_on", .label = label("problem_report", "Replied on"), .check = &checks::notInFuture}),
    field<&ProblemReport::scans>({.name = "scans", .label = label("problem_report", "Attachments")}),
};

Problems check(const ProblemReport &record, const CheckContext &context);

inline constexpr auto problemReportType = recordType<ProblemReport, &check>(
    {.name = "problem_report", .label = label("problem_report", "Problem report"), .title = "title"}, problemReportFields);

}  // namespace jiaxin
