// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/records/service_item.h"

namespace jiaxin {

/// One spell of work at an enterprise 从业经历; without `left_on` it is the present one (domain.md §2.8).
struct Employment final : Record {
    enum class ContractKind { Labour, Service, Agency, Count };
    enum class LeaveReason { Resigned, ContractEnded, Dismissed, Transferred, Other, Count };

    RecordId worker;
    RecordId enterprise;
    std::optional<ServiceItem> job;
    QDate joinedOn;
    QDate leftOn;
    std::optional<LeaveReason> leaveReason;
    std::optional<ContractKind> contractKind;
    bool confirmed = false;
};

constexpr auto choicesOf(Employment::ContractKind)
{
    return std::array {
        Choice {"labour", label("employment", "Labour contract")},
        Choice {"service", label("employment", "Service contract")},
        Choice {"agency", label("employment", "Three-party agency contract")},
    };
}

constexpr auto choicesOf(Employment::LeaveReason)
{
    return std::array {
        Choice {"resigned", label("employment", "Resigned")},
        Choice {"contract_ended", label("employment", "Contract ended")},
        Choice {"dismissed", label("employment", "Dismissed")},
        Choice {"transferred", label("employment", "Went to another enterprise")},
        Choice {"other", label("employment", "Other")},
    };
}

inline constexpr std::array employmentFields {
    field<&Employment::worker>({.name = "worker", .label = label("employment", "Worker"), .required = true, .of = "worker"}),
    field<&Employment::enterprise>(
        {.name = "enterprise", .label = label("employment", "Enterprise"), .required = true, .of = "enterprise"}),
    field<&Employment::job>({.name = "job", .label = label("employment", "Job")}),
    field<&Employment::joinedOn>({.name = "joined_on", .label = label("employment", "Joined on"), .required = true}),
    field<&Employment::leftOn>({.name = "left_on", .label = label("employment", "Left on")}),
    field<&Employment::leaveReason>({.name = "leave_reason", .label = label("employment", "Reason for leaving")}),
    field<&Employment::contractKind>({.name = "contract_kind", .label = label("employment", "Contract")}),
    field<&Employment::confirmed>({.name = "confirmed", .label = label("employment", "Confirmed")}),
};

/// Joined before left; a start in the future is told.
Problems check(const Employment &record, const CheckContext &context);

inline constexpr auto employmentType = recordType<Employment, &check>(
    {.name = "employment", .label = label("employment", "Employment"), .parent = "worker", .title = "joined_on"},
    employmentFields);

}  // namespace jiaxin
