// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/records/service_category.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A 分类体检 by category (seed B35, domain.md §2.9): category, institution, date, conclusion; never single results.
struct HealthCheck final : Record {
    enum class Conclusion { Qualified, Unqualified, Recheck, Count };

    RecordId worker;
    ServiceCategory category = ServiceCategory::General;
    QString institution;
    QDate examinedOn;
    Conclusion conclusion = Conclusion::Qualified;
    QDate validUntil;
    QString reportNumber;
    AttachmentHash scan;
};

constexpr auto choicesOf(HealthCheck::Conclusion)
{
    return std::array {
        Choice {"qualified", label("health_check", "Qualified")},
        Choice {"unqualified", label("health_check", "Not qualified")},
        Choice {"recheck", label("health_check", "To be checked again")},
    };
}

inline constexpr std::array healthCheckFields {
    field<&HealthCheck::worker>({.name = "worker", .label = label("health_check", "Worker"), .required = true, .of = "worker"}),
    field<&HealthCheck::category>({.name = "category",
                                   .label = label("health_check", "Category"),
                                   .required = true,
                                   .sensitivity = Sensitivity::Sensitive}),
    field<&HealthCheck::institution>({.name = "institution",
                                      .label = label("health_check", "Institution"),
                                      .length = 100,
                                      .sensitivity = Sensitivity::Sensitive}),
    field<&HealthCheck::examinedOn>({.name = "examined_on",
                                     .label = label("health_check", "Examined on"),
                                     .required = true,
                                     .sensitivity = Sensitivity::Sensitive,
                                     .check = &checks::notInFuture}),
    field<&HealthCheck::conclusion>({.name = "conclusion",
                                     .label = label("health_check", "Conclusion"),
                                     .required = true,
                                     .sensitivity = Sensitivity::Sensitive}),
    field<&HealthCheck::validUntil>({.name = "valid_until",
                                     .label = label("health_check", "Valid until"),
                                     .sensitivity = Sensitivity::Sensitive,
                                     .hint = label("health_check", "Empty: one year after the examination")}),
    field<&HealthCheck::reportNumber>({.name = "report_number",
                                       .label = label("health_check", "Report number"),
                                       .length = 40,
                                       .sensitivity = Sensitivity::Sensitive}),
    field<&HealthCheck::scan>({.name = "scan", .label = label("health_check", "Scan"), .sensitivity = Sensitivity::Sensitive}),
};

/// Examined before valid until.
Problems check(const HealthCheck &record, const CheckContext &context);

inline constexpr auto healthCheckType = recordType<HealthCheck, &check>(
    {.name = "health_check", .label = label("health_check", "Health check"), .parent = "worker", .title = "examined_on"},
    healthCheckFields);

}  // namespace jiaxin
