// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/rules/field_checks.h"

namespace jiaxin {

/// A comparison of the person with the document 身份核验 (seed B25); the result is kept, never a face template.
struct IdentityCheck final : Record {
    enum class Method { CardReader, Face, Manual, Platform, Count };
    enum class Outcome { Consistent, Inconsistent, Pending, Count };

    RecordId worker;
    Method method = Method::CardReader;
    QDateTime checkedAt;
    Outcome result = Outcome::Consistent;
    Decimal score;
};

constexpr auto choicesOf(IdentityCheck::Method)
{
    return std::array {
        Choice {"card_reader", label("identity_check", "Card reader")},
        Choice {"face", label("identity_check", "Face comparison")},
        Choice {"manual", label("identity_check", "By eye")},
        Choice {"platform", label("identity_check", "Platform")},
    };
}

constexpr auto choicesOf(IdentityCheck::Outcome)
{
    return std::array {
        Choice {"consistent", label("identity_check", "Consistent")},
        Choice {"inconsistent", label("identity_check", "Inconsistent")},
        Choice {"pending", label("identity_check", "Pending")},
    };
}

inline constexpr std::array identityCheckFields {
    field<&IdentityCheck::worker>(
        {.name = "worker", .label = label("identity_check", "Worker"), .required = true, .of = "worker"}),
    field<&IdentityCheck::method>({.name = "method", .label = label("identity_check", "Method"), .required = true}),
    field<&IdentityCheck::checkedAt>({.name = "checked_at",
                                      .label = label("identity_check", "Checked at"),
                                      .required = true,
                                      .check = &checks::notInFuture}),
    field<&IdentityCheck::result>(
        {.name = "result", .label = label("identity_check", "Result"), .required = true, .sensitivity = Sensitivity::Personal}),
    field<&IdentityCheck::score>(
        {.name = "score", .label = label("identity_check", "Score"), .sensitivity = Sensitivity::Sensitive}),
};

inline constexpr auto identityCheckType = recordType<IdentityCheck>(
    {.name = "identity_check", .label = label("identity_check", "Identity check"), .parent = "worker", .title = "checked_at"},
    identityCheckFields);

}  // namespace jiaxin
