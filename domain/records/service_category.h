// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// The four categories of 分类体检 (seed B35), in rising order of strictness: a check for one covers all before it (domain.md
/// §5).
enum class ServiceCategory { General, LiveIn, ElderCare, MotherInfantCare, Count };

constexpr auto choicesOf(ServiceCategory)
{
    return std::array {
        Choice {"general", label("service_category", "General")},
        Choice {"live_in", label("service_category", "Live-in")},
        Choice {"elder_care", label("service_category", "Elder care")},
        Choice {"mother_infant_care", label("service_category", "Mother and infant care")},
    };
}

}  // namespace jiaxin
