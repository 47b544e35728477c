// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/error.h"
#include "domain/records/records.h"

#include <optional>

namespace jiaxin {

/// Why an enterprise or a worker cannot move to another unit now, or nothing: WrongState with its state as detail for an
/// enterprise under review and for a locked worker.
std::optional<Error> transferObstacle(const RecordType &type, const Record &record);

/// What moves.
const RecordType &subjectType(const Transfer &transfer);
const RecordId &subjectId(const Transfer &transfer);

/// The unit whose official takes that step: who asked withdraws, the other one answers.
const QString &actingUnit(const Transfer &transfer, QAnyStringView action);

}  // namespace jiaxin
