// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// An insurance policy 保险 that covers a worker (domain.md §2.9).
struct Insurance final : Record {
    enum class Kind { Accident, EmployerLiability, ServiceLiability, ProfessionalLiability, Count };
    enum class Payer { Enterprise, Worker, Government, Count };

    RecordId worker;
    RecordId enterprise;
    Kind kind = Kind::Accident;
    QString insurer;
    QString policyNumber;
    Decimal sumInsured;
    QDate validFrom;
    QDate validUntil;
    std::optional<Payer> payer;
};

constexpr auto choicesOf(Insurance::Kind)
{
    return std::array {
        Choice {"accident", label("insurance", "Accident")},
        Choice {"employer_liability", label("insurance", "Employer's liability")},
        Choice {"service_liability", label("insurance", "Service liability")},
        Choice {"professional_liability", label("insurance", "Professional liability")},
    };
}

constexpr auto choicesOf(Insurance::Payer)
{
    return std::array {
        Choice {"enterprise", label("insurance", "Enterprise")},
        Choice {"worker", label("insurance", "Worker")},
        Choice {"government", label("insurance", "Government")},
    };
}

inline constexpr std::array insuranceFields {
    field<&Insurance::worker>({.name = "worker", .label = label("insurance", "Worker"), .required = true, .of = "worker"}),
    field<&Insurance::enterprise>({.name = "enterprise", .label = label("insurance", "Enterprise"), .of = "enterprise"}),
    field<&Insurance::kind>({.name = "kind", .label = label("insurance", "Kind"), .required = true}),
    field<&Insurance::insurer>({.name = "insurer", .label = label("insurance", "Insurer"), .length = 100}),
    field<&Insurance::policyNumber>({.name = "policy_number",
                                     .label = label("insurance", "Policy number"),
                                     .length = 40,
                                     .sensitivity = Sensitivity::Personal}),
    field<&Insurance::sumInsured>({.name = "sum_insured", .label = label("insurance", "Sum insured (yuan)")}),
    field<&Insurance::validFrom>({.name = "valid_from", .label = label("insurance", "Valid from"), .required = true}),
    field<&Insurance::validUntil>({.name = "valid_until", .label = label("insurance", "Valid until"), .required = true}),
    field<&Insurance::payer>({.name = "payer", .label = label("insurance", "Paid by")}),
};

/// Valid from before valid until.
Problems check(const Insurance &record, const CheckContext &context);

inline constexpr auto insuranceType = recordType<Insurance, &check>(
    {.name = "insurance", .label = label("insurance", "Insurance"), .parent = "worker", .title = "policy_number"},
    insuranceFields);

}  // namespace jiaxin
