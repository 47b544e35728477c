// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A health report in an epidemic 防疫健康; switched off unless the office switches it on (domain.md §2.9).
struct EpidemicReport final : Record {
    enum class Method { Worker, Enterprise, Official, Count };

    RecordId worker;
    QDate reportedOn;
    Decimal temperature;
    std::optional<bool> confirmed;
    std::optional<bool> suspected;
    std::optional<bool> closeContact;
    std::optional<bool> asymptomaticContact;
    QString placesVisited;
    std::optional<bool> sharedTransport;
    QString sharedTransportDetails;
    Method method = Method::Worker;
};

constexpr auto choicesOf(EpidemicReport::Method)
{
    return std::array {
        Choice {"worker", label("epidemic_report", "Worker")},
        Choice {"enterprise", label("epidemic_report", "Enterprise")},
        Choice {"official", label("epidemic_report", "Official")},
    };
}

inline constexpr std::array epidemicReportFields {
    field<&EpidemicReport::worker>(
        {.name = "worker", .label = label("epidemic_report", "Worker"), .required = true, .of = "worker"}),
    field<&EpidemicReport::reportedOn>({.name = "reported_on",
                                        .label = label("epidemic_report", "Reported on"),
                                        .required = true,
                                        .sensitivity = Sensitivity::Sensitive,
                                        .check = &checks::notInFuture}),
    field<&EpidemicReport::temperature>({.name = "temperature",
                                         .label = label("epidemic_report", "Body temperature (°C)"),
                                         .sensitivity = Sensitivity::Sensitive}),
    field<&EpidemicReport::confirmed>(
        {.name = "confirmed", .label = label("epidemic_report", "Confirmed case"), .sensitivity = Sensitivity::Sensitive}),
    field<&EpidemicReport::suspected>(
        {.name = "suspected", .label = label("epidemic_report", "Suspected case"), .sensitivity = Sensitivity::Sensitive}),
    field<&EpidemicReport::closeContact>({.name = "close_contact",
                                          .label = label("epidemic_report", "Close contact under observation"),
                                          .sensitivity = Sensitivity::Sensitive}),
    field<&EpidemicReport::asymptomaticContact>({.name = "asymptomatic_contact",
                                                 .label = label("epidemic_report", "Contact with an asymptomatic case"),
                                                 .sensitivity = Sensitivity::Sensitive}),
    field<&EpidemicReport::placesVisited>({.name = "places_visited",
                                           .label = label("epidemic_report", "Places visited in 14 days"),
                                           .length = 300,
                                           .sensitivity = Sensitivity::Sensitive}),
    field<&EpidemicReport::sharedTransport>({.name = "shared_transport",
                                             .label = label("epidemic_report", "Shared transport in 14 days"),
                                             .sensitivity = Sensitivity::Sensitive}),
    field<&EpidemicReport::sharedTransportDetails>({.name = "shared_transport_details",
                                                    .label = label("epidemic_report", "Shared transport"),
                                                    .length = 300,
                                                    .sensitivity = Sensitivity::Sensitive}),
    field<&EpidemicReport::method>({.name = "method",
                                    .label = label("epidemic_report", "Reported by"),
                                    .required = true,
                                    .sensitivity = Sensitivity::Sensitive}),
};

Problems check(const EpidemicReport &record, const CheckContext &context);

inline constexpr auto epidemicReportType =
    recordType<EpidemicReport, &check>({.name = "epidemic_report",
                                        .label = label("epidemic_report", "Epidemic report"),
                                        .parent = "worker",
                                        .title = "reported_on",
                                        .switchedBy = "epidemic_reports"},
                                       epidemicReportFields);

}  // namespace jiaxin
