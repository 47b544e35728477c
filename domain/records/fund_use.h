// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A payment out of allocated funds and what it achieved 资金使用 (seed A17, domain.md §2.10).
struct FundUse final : Record {
    RecordId allocation;
    RecordId enterprise;
    QString purpose;
    std::optional<int> verifiedCount;
    Decimal unitPrice;
    Decimal amount;
    QDate paidOn;
    QString indicator;
    Decimal targetValue;
    Decimal achievedValue;
    Decimal score;
    QList<AttachmentHash> scans;
};

inline constexpr std::array fundUseFields {
    field<&FundUse::allocation>(
        {.name = "allocation", .label = label("fund_use", "Fund allocation"), .required = true, .of = "fund_allocation"}),
    field<&FundUse::enterprise>({.name = "enterprise", .label = label("fund_use", "Enterprise"), .of = "enterprise"}),
    field<&FundUse::purpose>(
        {.name = "purpose", .label = label("fund_use", "Purpose"), .required = true, .length = 500, .search = Search::Text}),
    field<&FundUse::verifiedCount>(
        {.name = "verified_count", .label = label("fund_use", "Verified worker records"), .minimum = 0, .maximum = 1000000}),
    field<&FundUse::unitPrice>(
        {.name = "unit_price", .label = label("fund_use", "Price a record (yuan)"), .check = &checks::positive}),
    field<&FundUse::amount>(
        {.name = "amount", .label = label("fund_use", "Amount (yuan)"), .required = true, .check = &checks::positive}),
    field<&FundUse::paidOn>({.name = "paid_on", .label = label("fund_use", "Paid on"), .check = &checks::notInFuture}),
    field<&FundUse::indicator>({.name = "indicator", .label = label("fund_use", "Performance indicator"), .length = 200}),
    field<&FundUse::targetValue>({.name = "target_value", .label = label("fund_use", "Target value")}),
    field<&FundUse::achievedValue>({.name = "achieved_value", .label = label("fund_use", "Achieved value")}),
    field<&FundUse::score>({.name = "score", .label = label("fund_use", "Score")}),
    field<&FundUse::scans>({.name = "scans", .label = label("fund_use", "Vouchers")}),
};

Problems check(const FundUse &record, const CheckContext &context);

inline constexpr auto fundUseType = recordType<FundUse, &check>(
    {.name = "fund_use", .label = label("fund_use", "Use of funds"), .parent = "allocation", .title = "purpose"},
    fundUseFields);

}  // namespace jiaxin
