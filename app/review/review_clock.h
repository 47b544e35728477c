// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"
#include "domain/rules/statutory_clock.h"

namespace jiaxin {

/// The clock of the review that a record is in, by the terms of the settings: each level has the whole term, which stands while
/// the record is returned and goes on when it comes back to that level; a verdict that leads on ends it. Paused for a returned
/// record; empty for one without a step; in other states it counts from the step that led there. Throws DbFailure.
ClockReading reviewClock(Workspace &workspace, const RecordId &record);
/// The same for the way from a lost card to the next one (domain.md §4.3): the term of 补办 from the report of the loss.
ClockReading reissueClock(Workspace &workspace, const RecordId &certificate);

/// Yellow and red as the settings have them.
ClockTerms reviewTerms(Workspace &workspace);

}  // namespace jiaxin
