// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/import_world.h"

namespace jiaxin::test {

/// All records of a type in the order in which they came.
std::vector<std::unique_ptr<Record>> recordsOf(const ImportWorld &world, const RecordType &type);

/// Where two worlds differ in what cells can hold; references by the title of what they name.
QStringList differences(const ImportWorld &one, const ImportWorld &other, const RecordType &type);

}  // namespace jiaxin::test
