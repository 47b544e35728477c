// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// An administrative reward 行政奖励 of an enterprise; it enters the record only after the local commerce office has
/// approved it (seed B25, domain.md §2.2, §4.2).
struct Reward final : Record {
    enum class Kind { Commendation, HonoraryTitle, Qualification, Demonstration, Other, Count };
    enum class Level { National, Provincial, Municipal, County, Count };

    RecordId enterprise;
    QString name;
    QString documentNumber;
    Kind kind = Kind::Commendation;
    Level level = Level::National;
    QString authority;
    QString authorityCode;
    QDate grantedOn;
    QDate validUntil;
    QString content;
    QList<AttachmentHash> scans;
    QDate publicityUntil;
    QString withdrawalNumber;
    QDate withdrawnOn;
    QString withdrawalReason;
};

constexpr auto choicesOf(Reward::Kind)
{
    return std::array {
        Choice {"commendation", label("reward", "Commendation")},
        Choice {"honorary_title", label("reward", "Honorary title")},
        Choice {"qualification", label("reward", "Qualification grade")},
        Choice {"demonstration", label("reward", "Demonstration")},
        Choice {"other", label("reward", "Other")},
    };
}

constexpr auto choicesOf(Reward::Level)
{
    return std::array {
        Choice {"national", label("reward", "National")},
        Choice {"provincial", label("reward", "Provincial")},
        Choice {"municipal", label("reward", "Municipal")},
        Choice {"county", label("reward", "County")},
    };
}

inline constexpr std::array rewardFields {
    field<&Reward::enterprise>(
        {.name = "enterprise", .label = label("reward", "Enterprise"), .required = true, .of = "enterprise"}),
    field<&Reward::name>({.name = "name",
                          .label = label("reward", "Name of the reward"),
                          .required = true,
                          .length = 100,
                          .sensitivity = Sensitivity::Public,
                          .search = Search::Text,
                          .key = true}),
    field<&Reward::documentNumber>({.name = "document_number",
                                    .label = label("reward", "Document number"),
                                    .required = true,
                                    .length = 60,
                                    .sensitivity = Sensitivity::Public,
                                    .key = true,
                                    .check = &checks::documentNumber}),
    field<&Reward::kind>(
        {.name = "kind", .label = label("reward", "Kind"), .required = true, .sensitivity = Sensitivity::Public}),
    field<&Reward::level>(
        {.name = "level", .label = label("reward", "Level"), .required = true, .sensitivity = Sensitivity::Public}),
    field<&Reward::authority>({.name = "authority",
                               .label = label("reward", "Conferring authority"),
                               .required = true,
                               .length = 100,
                               .sensitivity = Sensitivity::Public,
                               .key = true}),
    field<&Reward::authorityCode>({.name = "authority_code",
                                   .label = label("reward", "Credit code of the authority"),
                                   .length = 18,
                                   .sensitivity = Sensitivity::Public,
                                   .check = &checks::creditCode}),
    field<&Reward::grantedOn>({.name = "granted_on",
                               .label = label("reward", "Granted on"),
                               .required = true,
                               .sensitivity = Sensitivity::Public,
                               .check = &checks::notInFuture}),
    field<&Reward::validUntil>(
        {.name = "valid_until", .label = label("reward", "Valid until"), .sensitivity = Sensitivity::Public}),
    field<&Reward::content>(
        {.name = "content", .label = label("reward", "Content"), .length = 1000, .sensitivity = Sensitivity::Public}),
    field<&Reward::scans>({.name = "scans", .label = label("reward", "Proof scans")}),
    field<&Reward::publicityUntil>(
        {.name = "publicity_until", .label = label("reward", "In publicity until"), .sensitivity = Sensitivity::Public}),
    field<&Reward::withdrawalNumber>({.name = "withdrawal_number",
                                      .label = label("reward", "Withdrawal document number"),
                                      .length = 60,
                                      .sensitivity = Sensitivity::Public,
                                      .check = &checks::documentNumber}),
    field<&Reward::withdrawnOn>({.name = "withdrawn_on",
                                 .label = label("reward", "Withdrawn on"),
                                 .sensitivity = Sensitivity::Public,
                                 .check = &checks::notInFuture}),
    field<&Reward::withdrawalReason>({.name = "withdrawal_reason",
                                      .label = label("reward", "Reason of withdrawal"),
                                      .length = 500,
                                      .sensitivity = Sensitivity::Public}),
};

Problems check(const Reward &record, const CheckContext &context);

inline constexpr auto rewardType = recordType<Reward, &check>(
    {.name = "reward", .label = label("reward", "Reward"), .initialState = "draft", .parent = "enterprise", .title = "name"},
    rewardFields);

}  // namespace jiaxin
