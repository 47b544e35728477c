// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"
#include "domain/workflow/role.h"

namespace jiaxin {

/// What somebody can do besides the actions of a workflow.
enum class Operation {
    View,
    Create,
    Edit,
    Import,
    Export,
    Attach,
    Reveal,  ///< see an unmasked value for a minute, with a reason
    Merge,
    IssueCertificate,
    PrintCertificate,
    ManageUsers,
    ManageSettings,
    ManageKeys,
    ReadAudit,
    Backup,
    Count
};

/// Where a record lies, seen from the actor.
enum class Territory {
    Inside,   ///< its unit is in the subtree of the actor's unit
    Outside,  ///< masked, read-only, logged (domain.md §3.7)
};

Territory territoryOf(const Actor &actor, const QString &unitCode);

/// Role × operation × territory. Outside the territory only View remains.
bool allowed(const Actor &actor, Operation operation, Territory territory = Territory::Inside);

/// Whether the field's value is shown to the actor as it is: names inside the territory, everything without a mask, and
/// nothing personal outside (design.md §6, "Names").
bool seesPlain(const Actor &actor, const Field &field, Territory territory);

/// The value as the actor sees it: as it is, or masked; what has no mask of its own is hidden, a name keeps its first
/// character.
QVariant shownValue(const Actor &actor, const Field &field, const QVariant &value, Territory territory);

}  // namespace jiaxin
