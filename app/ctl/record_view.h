// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_service.h"
#include "domain/rules/living_status.h"

#include <QStringList>

namespace jiaxin::ctl {

/// A record as one may see it, as JSON and as lines to read. Made on the database thread.
struct RecordView {
    QJsonObject json;
    QStringList cells;                            ///< of a table: id, state, the fields of tableFields()
    QList<std::pair<QString, QString>> lines {};  ///< label and value of each field that has one
};

/// The few fields that tell a record apart in a table.
QList<const Field *> tableFields(const RecordType &type);

RecordView viewOf(Workspace &work, const RecordType &type, const Record &record, std::optional<StatusColour> colour = {});

/// `items` of a status as scripts read them: item, state, reason, until, days_left.
QJsonArray statusItemsJson(const QList<StatusItem> &items);

}  // namespace jiaxin::ctl
