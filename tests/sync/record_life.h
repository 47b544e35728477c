// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/sync/sync_world.h"

#include <span>

namespace jiaxin::test {

/// Tells what became of every operation of a record, in the outboxes of the offices and in the province's audit, for whoever
/// looks for the reason of a failure.
void tellLifeOf(const QString &record, SyncProvince &province, std::span<const std::unique_ptr<SyncComputer>> offices);

}  // namespace jiaxin::test
