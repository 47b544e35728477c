// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/server/server_world.h"

namespace jiaxin::test {

/// Tasks about the same person in two counties, as lines `county own other`, sorted.
struct DuplicatePicture {
    QStringList expected;  ///< by the domain's own rule, from every pair of live workers of different counties
    QStringList present;   ///< open tasks of open pairs
    qint64 openTasks = 0;  ///< in or outside a pair
};
DuplicatePicture duplicatePicture(ServerWorld &world);

}  // namespace jiaxin::test
