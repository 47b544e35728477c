// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/official_letter.h"
#include "app/sync/sync_states.h"

namespace jiaxin {

/// The sheet of a day's end: what was entered, how much of it the province has signed for, and who did it where. Official
/// Chinese in every interface language. Throws DbFailure.
OfficialLetter dayEndLetter(Workspace &workspace, const DayEnd &end);

}  // namespace jiaxin
