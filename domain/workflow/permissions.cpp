// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/workflow/permissions.h"

#include "domain/rules/divisions.h"

namespace jiaxin {

namespace {

constexpr RoleSet business = Role::Clerk | Role::Reviewer | Role::CertificateOfficer | Role::Leader;

/// One row an operation, in the order of the enumeration: which roles may do it inside their territory.
constexpr std::array<RoleSet, size_t(Operation::Count)> rolesFor {
    business | Role::Auditor,                                 // View
    Role::Clerk,                                              // Create
    Role::Clerk,                                              // Edit
    Role::Clerk,                                              // Import
    business,                                                 // Export
    Role::Clerk | Role::CertificateOfficer,                   // Attach
    Role::Clerk | Role::Reviewer | Role::CertificateOfficer,  // Reveal
    Role::Clerk,                                              // Merge
    Role::CertificateOfficer,                                 // IssueCertificate
    Role::CertificateOfficer,                                 // PrintCertificate
    Role::AccountAdmin,                                       // ManageUsers
    Role::SecurityAdmin,                                      // ManageSettings
    Role::SecurityAdmin | Role::CertificateOfficer,           // ManageKeys
    Role::Auditor,                                            // ReadAudit
    business | Role::AccountAdmin | Role::SecurityAdmin,      // Backup
};

}  // namespace

bool rolesCompatible(const Roles &roles)
{
    if (roles.isEmpty())
        return false;
    return roles.size() == 1 || std::all_of(roles.begin(), roles.end(), isBusinessRole);
}

Territory territoryOf(const Actor &actor, const QString &unitCode)
{
    return inSubtree(unitCode, actor.unit) ? Territory::Inside : Territory::Outside;
}

bool allowed(const Actor &actor, Operation operation, Territory territory)
{
    if (territory == Territory::Outside && operation != Operation::View)
        return false;
    return actor.hasAny(rolesFor.at(size_t(operation)));
}

bool seesPlain(const Actor &actor, const Field &field, Territory territory)
{
    if (field.mask == MaskKind::None && field.sensitivity < Sensitivity::Personal)
        return true;
    if (territory == Territory::Outside || !actor.hasBusinessRole())
        return false;
    return field.mask == MaskKind::None;
}

QVariant shownValue(const Actor &actor, const Field &field, const QVariant &value, Territory territory)
{
    if (!value.isValid() || seesPlain(actor, field, territory))
        return value;
    // Outside the territory what has no mask of its own is a name, or is not shown at all.
    const MaskKind kind = field.mask != MaskKind::None   ? field.mask
                          : field.search == Search::Name ? MaskKind::Name
                                                         : MaskKind::Hidden;
    return mask(kind, field.kind == FieldKind::Date ? value.toDate().toString(Qt::ISODate) : value.toString());
}

}  // namespace jiaxin
