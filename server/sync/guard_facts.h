// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/workflow/transition.h"
#include "server/sync/stored_record.h"

namespace jiaxin::server {

/// Which operations are judged after which, since a guard looks at other records: 0 nothing to look at, 1 penalties, list
/// entries and what is published, 2 certificates, which look at workers and enterprises.
int guardRank(const QString &type, const QString &action);

/// The facts of guards that follow from the record itself and from others of the territory, by the rules of domain/rules with
/// their default terms: eligibility, open objections, repair, notice and statement.
void addGuardFacts(PgConnection &connection, const StoredRecord &stored, const QDateTime &now, WorkflowFacts &facts);

}  // namespace jiaxin::server
