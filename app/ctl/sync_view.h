// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/conflict_desk.h"
#include "app/sync/sync_states.h"

#include <QJsonArray>

namespace jiaxin::ctl {

/// As scripts read them; values are masked as in lists.
QJsonObject conflictJson(const Conflict &conflict);
QJsonObject parkedJson(const ParkedOperation &parked);
QJsonObject dayEndJson(const DayEnd &day);

/// A line for people: what a pass came to.
QString summaryText(const SyncSummary &summary);
/// The rows of the day's end with its sum, for a table.
QList<QStringList> dayEndRows(const DayEnd &day);

}  // namespace jiaxin::ctl
