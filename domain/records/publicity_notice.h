// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// A public notice 公示 of what is to be published, with its period (domain.md §4.7).
struct PublicityNotice final : Record {
    enum class SubjectType { Enterprise, Reward, ListEntry, Penalty, FundUse, Count };

    QString title;
    QString basis;
    SubjectType subjectType = SubjectType::Enterprise;
    QStringList items;
    QDate startsOn;
    QDate endsOn;
    QString contact;
    QString body;
};

constexpr auto choicesOf(PublicityNotice::SubjectType)
{
    return std::array {
        Choice {"enterprise", label("publicity_notice", "Enterprises")},
        Choice {"reward", label("publicity_notice", "Rewards")},
        Choice {"list_entry", label("publicity_notice", "List entries")},
        Choice {"penalty", label("publicity_notice", "Penalties")},
        Choice {"fund_use", label("publicity_notice", "Use of funds")},
    };
}

inline constexpr std::array publicityNoticeFields {
    field<&PublicityNotice::title>({.name = "title",
                                    .label = label("publicity_notice", "Title"),
                                    .required = true,
                                    .length = 100,
                                    .sensitivity = Sensitivity::Public,
                                    .search = Search::Text}),
    field<&PublicityNotice::basis>(
        {.name = "basis", .label = label("publicity_notice", "Basis"), .length = 500, .sensitivity = Sensitivity::Public}),
    field<&PublicityNotice::subjectType>({.name = "subject_type",
                                          .label = label("publicity_notice", "What is published"),
                                          .required = true,
                                          .sensitivity = Sensitivity::Public}),
    field<&PublicityNotice::items>(
        {.name = "items", .label = label("publicity_notice", "Items"), .sensitivity = Sensitivity::Public}),
    field<&PublicityNotice::startsOn>({.name = "starts_on",
                                       .label = label("publicity_notice", "Starts on"),
                                       .required = true,
                                       .sensitivity = Sensitivity::Public}),
    field<&PublicityNotice::endsOn>({.name = "ends_on",
                                     .label = label("publicity_notice", "Ends on"),
                                     .required = true,
                                     .sensitivity = Sensitivity::Public}),
    field<&PublicityNotice::contact>({.name = "contact",
                                      .label = label("publicity_notice", "Contact for objections"),
                                      .required = true,
                                      .length = 300,
                                      .sensitivity = Sensitivity::Public}),
    field<&PublicityNotice::body>(
        {.name = "body", .label = label("publicity_notice", "Text"), .length = 4000, .sensitivity = Sensitivity::Public}),
};

Problems check(const PublicityNotice &record, const CheckContext &context);

inline constexpr auto publicityNoticeType =
    recordType<PublicityNotice, &check>({.name = "publicity_notice",
                                         .label = label("publicity_notice", "Publicity notice"),
                                         .initialState = "draft",
                                         .title = "title"},
                                        publicityNoticeFields);

}  // namespace jiaxin
