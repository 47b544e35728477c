// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tables/record_table_model.h"

namespace jiaxin {

/// Every column that a list of this type can have: its own, then one for each further field and for what every record has
/// (unit, state, times), which are not shown until somebody chooses them.
QList<RecordColumn> allColumns(const RecordType &type, const QList<RecordColumn> &own);

/// Where a record stands with the province: shown unless somebody has chosen otherwise where there is one.
inline constexpr QLatin1String syncColumn("sync");

/// Makes lines whose cells are those of `shown`: a list's own columns as `maker` makes them, the others by their field, masked
/// for the actor.
RecordTableModel::LineMaker lineMaker(const RecordType &type, const QList<RecordColumn> &own, const QList<RecordColumn> &shown,
                                      const RecordTableModel::LineMaker &maker);

}  // namespace jiaxin
