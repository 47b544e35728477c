// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin {

/// Whether a record was entered into the other platform too (dual entry, seed A15).
enum class PlatformState { NotEntered, Entered, Confirmed, Count };

constexpr auto choicesOf(PlatformState)
{
    return std::array {
        Choice {"not_entered", label("platform_state", "Not entered")},
        Choice {"entered", label("platform_state", "Entered")},
        Choice {"confirmed", label("platform_state", "Confirmed")},
    };
}

}  // namespace jiaxin
