// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// What is done in a home: 服务项目 of an enterprise and 工种 of a worker (domain.md §2.1; base list of
/// 商服贸规函〔2020〕191号).
enum class ServiceItem {
    Cleaning,
    Cooking,
    ElderCare,
    MotherInfantCare,
    InfantCare,
    PatientCare,
    DisabledCare,
    Hourly,
    Moving,
    ApplianceCleaning,
    Organising,
    Count
};

constexpr auto choicesOf(ServiceItem)
{
    return std::array {
        Choice {"cleaning", label("service_item", "Cleaning")},
        Choice {"cooking", label("service_item", "Cooking")},
        Choice {"elder_care", label("service_item", "Elder care")},
        Choice {"mother_infant_care", label("service_item", "Mother and newborn care")},
        Choice {"infant_care", label("service_item", "Infant care")},
        Choice {"patient_care", label("service_item", "Patient care")},
        Choice {"disabled_care", label("service_item", "Care of disabled persons")},
        Choice {"hourly", label("service_item", "Hourly work")},
        Choice {"moving", label("service_item", "Moving")},
        Choice {"appliance_cleaning", label("service_item", "Appliance cleaning")},
        Choice {"organising", label("service_item", "Organising")},
    };
}

}  // namespace jiaxin
