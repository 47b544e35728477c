// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

namespace jiaxin::test {

/// A record of the type with a value in every field, the same for the same seed. Values have the field's form; only checks
/// that look at meaning (check characters, references) are not honoured.
std::unique_ptr<Record> sampleRecord(const RecordType &type, int seed);

/// Such a value for one field.
QVariant sampleValue(const Field &field, int seed);

}  // namespace jiaxin::test
