// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/review_service.h"

namespace jiaxin {

// What the tables of domain/workflow leave to the facts of a record: what a step looks at, refuses and writes besides its
// document. Throws DbFailure.

/// The state that the tables are asked with: publicity that is over and entries that have expired included.
QString workflowState(Workspace &work, const RecordType &type, const Record &record);

/// The facts of the guards of rewards, penalties and list entries.
void addCreditFacts(Workspace &work, const RecordType &type, const Record &record, WorkflowFacts &facts);

/// What a step fills when neither its document nor the record says anything: the last day of a publicity, the term of an entry.
void addDefaults(Workspace &work, const RecordType &type, const Transition &step, Record &after);

/// What stands in the way of the step though its document is in order: `blacklisted` (a red list or a payment for whom is on
/// the black list), `term_too_long` (argument: years), `not_by_default` (a minor penalty is shown only with a reason).
Problems stepProblems(Workspace &work, const RecordType &type, const Record &before, const Record &after,
                      const StepRequest &request);

/// What follows from the step in the record itself.
void takeEffect(Workspace &work, const RecordType &type, const Record &before, Record &after, const StepRequest &request);

/// The entry of the black list that is in force today for an enterprise or a worker; nothing when there is none.
std::optional<ListEntry> blacklistEntry(Workspace &work, const char *subjectField, const RecordId &subject);

/// Whether an objection to the record is being handled: accepted, and not answered yet.
bool isUnderObjection(Workspace &work, const RecordId &record);

}  // namespace jiaxin
