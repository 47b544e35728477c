// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field_value.h"

namespace jiaxin {

/// Roles of design.md §6. The four business roles may be combined; the three administrators (三员, GB/T 22239-2019) exclude
/// one another and every business role.
enum class Role { Clerk, Reviewer, CertificateOfficer, Leader, AccountAdmin, SecurityAdmin, Auditor, Count };

constexpr auto choicesOf(Role)
{
    return std::array {
        Choice {"clerk", label("role", "Clerk")},
        Choice {"reviewer", label("role", "Reviewer")},
        Choice {"certificate_officer", label("role", "Certificate officer")},
        Choice {"leader", label("role", "Leader")},
        Choice {"account_admin", label("role", "Account administrator")},
        Choice {"security_admin", label("role", "Security administrator")},
        Choice {"auditor", label("role", "Auditor")},
    };
}

using Roles = QList<Role>;

constexpr bool isBusinessRole(Role role)
{
    return role < Role::AccountAdmin;
}

/// A set of roles that can stand in a constant table.
struct RoleSet {
    unsigned bits = 0;
    constexpr RoleSet() = default;
    constexpr RoleSet(Role role) : bits(1U << unsigned(role)) {}
    constexpr bool contains(Role role) const { return (bits >> unsigned(role) & 1U) != 0; }
    friend constexpr RoleSet operator|(RoleSet one, RoleSet other)
    {
        one.bits |= other.bits;
        return one;
    }
};
constexpr RoleSet operator|(Role one, Role other)
{
    return RoleSet(one) | RoleSet(other);
}

/// Whether one person may hold these roles together: at least one, and an administrator's role alone.
bool rolesCompatible(const Roles &roles);

/// The person who acts: a user of the vault, with roles and the unit whose subtree is the territory.
struct Actor {
    QString name;
    Roles roles;
    QString unit;

    bool has(Role role) const { return roles.contains(role); }
    bool hasAny(RoleSet any) const
    {
        return std::any_of(roles.begin(), roles.end(), [any](Role role) { return any.contains(role); });
    }
    bool hasBusinessRole() const { return std::any_of(roles.begin(), roles.end(), isBusinessRole); }
};

}  // namespace jiaxin
