// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/records/service_category.h"
#include "domain/records/service_item.h"

namespace jiaxin {

/// 上门服务证: one number for life for one person (domain.md §4.3); each print of it is a Card.
struct Certificate final : Record {
    QString number;
    RecordId worker;
    RecordId enterprise;
    ServiceCategory category = ServiceCategory::General;
    QList<ServiceItem> jobs;
    QDate issuedOn;
    QDate validUntil;
    bool offlineIssued = false;  ///< 现场预发: without contact to the province
};

inline constexpr std::array certificateFields {
    field<&Certificate::number>({.name = "number",
                                 .label = label("certificate", "Certificate number"),
                                 .required = true,
                                 .length = 16,
                                 .sensitivity = Sensitivity::Public,
                                 .search = Search::Number}),
    field<&Certificate::worker>({.name = "worker", .label = label("certificate", "Worker"), .required = true, .of = "worker"}),
    field<&Certificate::enterprise>(
        {.name = "enterprise", .label = label("certificate", "Enterprise"), .required = true, .of = "enterprise"}),
    field<&Certificate::category>({.name = "category", .label = label("certificate", "Service category"), .required = true}),
    field<&Certificate::jobs>({.name = "jobs", .label = label("certificate", "Jobs")}),
    field<&Certificate::issuedOn>({.name = "issued_on", .label = label("certificate", "Issued on"), .required = true}),
    field<&Certificate::validUntil>({.name = "valid_until", .label = label("certificate", "Valid until"), .required = true}),
    field<&Certificate::offlineIssued>({.name = "offline_issued", .label = label("certificate", "Issued offline")}),
};

/// Issued before valid until.
Problems check(const Certificate &record, const CheckContext &context);

inline constexpr auto certificateType =
    recordType<Certificate, &check>({.name = "certificate",
                                     .label = label("certificate", "Door-to-door service certificate"),
                                     .initialState = "requested",
                                     .parent = "worker",
                                     .title = "number"},
                                    certificateFields);

}  // namespace jiaxin
