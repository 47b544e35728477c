// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/worker_overview.h"
#include "ui/kit/paint.h"

namespace jiaxin {

/// On what a status item rests: 读卡、人像比对一致.
QString basisText(const WorkerOverview &overview, const StatusItem &item);

/// The one line that says what happens if nothing is done; empty when nothing threatens.
struct WorkerWarning {
    MessageKind kind = MessageKind::Warning;
    QString sentence;
};
WorkerWarning warningOf(const WorkerOverview &overview, const QDate &today);

/// The word of a tab: 授权, 体检, 从业.
QString childTitle(const RecordType &type);
/// The columns of the children of one type: fields by name, `state` for the computed state. The first is the title.
QStringList childColumns(const RecordType &type);
/// What stands in such a cell, and as which chip.
QString childText(const RecordType &type, const ChildRow &row, const QString &column);
QPair<QString, ChipKind> childState(const RecordType &type, const ChildRow &row, const QDateTime &now);

}  // namespace jiaxin
