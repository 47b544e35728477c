// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/stale_changes.h"

#include "app/session/user_service.h"

namespace jiaxin {

Result<StaleChanges> changesSince(Workspace &work, const RecordType &type, const RecordId &id, qint64 version)
{
    const Result<RecordHistory> history = RecordHistory::read(work, type, id);
    if (!history)
        return history.error();
    qsizetype seen = 0;
    while (seen < history->steps().size() && history->steps().at(seen).entry.version > version)
        ++seen;
    StaleChanges changes;
    if (seen == 0)
        return changes;
    const AuditRow &last = history->steps().first();
    changes.by = displayName(work.database(), last.context.user);
    changes.at = QDateTime::fromString(last.at, Qt::ISODateWithMs);
    changes.action = last.entry.action;
    changes.fields = history->differences(0, seen);
    return changes;
}

}  // namespace jiaxin
