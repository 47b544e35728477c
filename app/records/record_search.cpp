// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/records/record_search.h"

#include "app/home/home_service.h"
#include "app/records/record_service.h"

namespace jiaxin {

QList<FoundRecord> searchRecords(Workspace &work, const QList<const RecordType *> &types, const QString &text, int ofEach)
{
    QList<FoundRecord> found;
    RecordService records(work);
    const QStringList units = HomeService::territory(work);
    for (const RecordType *type : types) {
        const QList<ListRow> rows = records.list({.type = type, .search = text, .units = units, .limit = ofEach});
        if (RecordService::isSearchByNumber(*type, text))
            valueOrThrow(records.logList(*type, {.shown = rows.size(), .search = text}));
        for (const ListRow &row : rows)
            found.append({.type = type, .record = row.record});
    }
    return found;
}

}  // namespace jiaxin
