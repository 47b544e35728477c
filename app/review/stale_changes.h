// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_history.h"

namespace jiaxin {

/// What became of a record since somebody saw it.
struct StaleChanges {
    QString by;  ///< display name of who changed it last; empty: nobody has
    QDateTime at {};
    QString action {};                 ///< the last one
    QList<FieldDifference> fields {};  ///< the state included; masked for the actor
};

/// NotFound; Forbidden. Throws DbFailure.
Result<StaleChanges> changesSince(Workspace &workspace, const RecordType &type, const RecordId &id, qint64 version);

}  // namespace jiaxin
