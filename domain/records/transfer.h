// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// The move of an enterprise, or of a worker to an employer elsewhere, from one managing unit to another 管辖移交. One side
/// asks, the other one answers (domain.md §3.7: "needs both sides"). It lies with the unit that gives.
struct Transfer final : Record {
    enum class Side { Giving, Taking, Count };
    enum class Ground { AddressMoved, EmployerChanged, WrongDivision, BoundaryChanged, Other, Count };

    RecordId enterprise;  ///< what moves: this one with its workers,
    RecordId worker;      ///< or this one, to `toEnterprise`
    RecordId toEnterprise;
    QString fromUnit;
    QString toUnit;
    Side askedBy = Side::Giving;
    Ground ground = Ground::AddressMoved;
    QString note;
    QString answer;
};

constexpr auto choicesOf(Transfer::Side)
{
    return std::array {
        Choice {"giving", label("transfer", "Giving unit")},
        Choice {"taking", label("transfer", "Taking unit")},
    };
}

constexpr auto choicesOf(Transfer::Ground)
{
    return std::array {
        Choice {"address_moved", label("transfer", "Address moved")},
        Choice {"employer_changed", label("transfer", "Employer changed")},
        Choice {"wrong_division", label("transfer", "Entered at the wrong unit")},
        Choice {"boundary_changed", label("transfer", "Boundaries changed")},
        Choice {"other", label("transfer", "Other")},
    };
}

inline constexpr std::array transferFields {
    field<&Transfer::enterprise>({.name = "enterprise", .label = label("transfer", "Enterprise"), .of = "enterprise"}),
    field<&Transfer::worker>({.name = "worker", .label = label("transfer", "Worker"), .of = "worker"}),
    field<&Transfer::toEnterprise>({.name = "to_enterprise", .label = label("transfer", "New employer"), .of = "enterprise"}),
    field<&Transfer::fromUnit>({.name = "from_unit",
                                .label = label("transfer", "From"),
                                .required = true,
                                .length = 6,
                                .of = "unit",
                                .check = &checks::unit}),
    field<&Transfer::toUnit>({.name = "to_unit",
                              .label = label("transfer", "To"),
                              .required = true,
                              .length = 6,
                              .of = "unit",
                              .check = &checks::unit}),
    field<&Transfer::askedBy>({.name = "asked_by", .label = label("transfer", "Asked by"), .required = true}),
    field<&Transfer::ground>({.name = "ground", .label = label("transfer", "Ground"), .required = true}),
    field<&Transfer::note>({.name = "note", .label = label("transfer", "Remark"), .length = 200}),
    field<&Transfer::answer>({.name = "answer", .label = label("transfer", "Answer"), .length = 200}),
};

/// One thing moves, and goes elsewhere.
Problems check(const Transfer &record, const CheckContext &context);

inline constexpr auto transferType = recordType<Transfer, &check>({.name = "transfer",
                                                                   .label = label("transfer", "Transfer"),
                                                                   .initialState = "proposed",
                                                                   .parent = "enterprise",
                                                                   .orParent = "worker"},
                                                                  transferFields);

/// The unit of the side that is yet to answer, and of the one that asked.
inline const QString &answeringUnit(const Transfer &transfer)
{
    return transfer.askedBy == Transfer::Side::Giving ? transfer.toUnit : transfer.fromUnit;
}
inline const QString &askingUnit(const Transfer &transfer)
{
    return transfer.askedBy == Transfer::Side::Giving ? transfer.fromUnit : transfer.toUnit;
}

}  // namespace jiaxin
