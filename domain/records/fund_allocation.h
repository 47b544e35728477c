// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A block of special funds allocated to a unit 资金切块 (seed A17, domain.md §2.10).
struct FundAllocation final : Record {
    enum class Origin { Central, Provincial, Municipal, Count };

    Origin origin = Origin::Central;
    std::optional<int> year;
    QString documentNumber;
    Decimal amount;
    QString allocatedTo;
    QDate allocatedOn;
    QString purpose;
    QList<AttachmentHash> scan;
};

constexpr auto choicesOf(FundAllocation::Origin)
{
    return std::array {
        Choice {"central", label("fund_allocation", "Central")},
        Choice {"provincial", label("fund_allocation", "Provincial")},
        Choice {"municipal", label("fund_allocation", "Municipal")},
    };
}

inline constexpr std::array fundAllocationFields {
    field<&FundAllocation::origin>({.name = "origin", .label = label("fund_allocation", "Origin"), .required = true}),
    field<&FundAllocation::year>(
        {.name = "year", .label = label("fund_allocation", "Year"), .required = true, .minimum = 2015, .maximum = 2100}),
    field<&FundAllocation::documentNumber>({.name = "document_number",
                                            .label = label("fund_allocation", "Document number"),
                                            .required = true,
                                            .length = 60,
                                            .search = Search::Text,
                                            .check = &checks::documentNumber}),
    field<&FundAllocation::amount>(
        {.name = "amount", .label = label("fund_allocation", "Amount (yuan)"), .required = true, .check = &checks::positive}),
    field<&FundAllocation::allocatedTo>({.name = "allocated_to",
                                         .label = label("fund_allocation", "Allocated to"),
                                         .required = true,
                                         .length = 6,
                                         .of = "unit",
                                         .check = &checks::unit}),
    field<&FundAllocation::allocatedOn>({.name = "allocated_on",
                                         .label = label("fund_allocation", "Allocated on"),
                                         .required = true,
                                         .check = &checks::notInFuture}),
    field<&FundAllocation::purpose>(
        {.name = "purpose", .label = label("fund_allocation", "Purpose"), .required = true, .length = 500}),
    field<&FundAllocation::scan>({.name = "scan", .label = label("fund_allocation", "Document scan")}),
};

inline constexpr auto fundAllocationType = recordType<FundAllocation>(
    {.name = "fund_allocation", .label = label("fund_allocation", "Fund allocation"), .title = "document_number"},
    fundAllocationFields);

}  // namespace jiaxin
