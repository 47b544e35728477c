// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// A county's or city's report on progress 工作进展报告 (seed A15–A18, domain.md §2.10).
struct ProgressReport final : Record {
    QString title;
    QDate periodFrom;
    QDate periodUntil;
    QString funds;
    std::optional<int> enterpriseCount;
    std::optional<int> workerCount;
    std::optional<int> authorisedCount;
    std::optional<int> completeCount;
    QString performance;
    QString problems;
    std::optional<int> outreachCount;
    QList<AttachmentHash> scans;
};

inline constexpr std::array progressReportFields {
    field<&ProgressReport::title>(
        {.name = "title", .label = label("progress_report", "Title"), .required = true, .length = 100, .search = Search::Text}),
    field<&ProgressReport::periodFrom>(
        {.name = "period_from", .label = label("progress_report", "Period from"), .required = true}),
    field<&ProgressReport::periodUntil>(
        {.name = "period_until", .label = label("progress_report", "Period until"), .required = true}),
    field<&ProgressReport::funds>({.name = "funds", .label = label("progress_report", "Use of the funds"), .length = 4000}),
    field<&ProgressReport::enterpriseCount>(
        {.name = "enterprise_count", .label = label("progress_report", "Enterprises"), .minimum = 0, .maximum = 1000000}),
    field<&ProgressReport::workerCount>(
        {.name = "worker_count", .label = label("progress_report", "Workers"), .minimum = 0, .maximum = 100000000}),
    field<&ProgressReport::authorisedCount>({.name = "authorised_count",
                                             .label = label("progress_report", "Authorised workers"),
                                             .minimum = 0,
                                             .maximum = 100000000}),
    field<&ProgressReport::completeCount>(
        {.name = "complete_count", .label = label("progress_report", "Complete records"), .minimum = 0, .maximum = 100000000}),
    field<&ProgressReport::performance>(
        {.name = "performance", .label = label("progress_report", "Performance"), .length = 4000}),
    field<&ProgressReport::problems>(
        {.name = "problems", .label = label("progress_report", "Problems and proposals"), .length = 4000}),
    field<&ProgressReport::outreachCount>(
        {.name = "outreach_count", .label = label("progress_report", "Outreach activities"), .minimum = 0, .maximum = 100000}),
    field<&ProgressReport::scans>({.name = "scans", .label = label("progress_report", "Attachments")}),
};

Problems check(const ProgressReport &record, const CheckContext &context);

inline constexpr auto progressReportType =
    recordType<ProgressReport, &check>({.name = "progress_report",
                                        .label = label("progress_report", "Progress report"),
                                        .initialState = "draft",
                                        .title = "title"},
                                       progressReportFields);

}  // namespace jiaxin
