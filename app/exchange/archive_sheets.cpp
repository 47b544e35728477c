// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/archive_sheets.h"

#include "app/exchange/exchange_tables.h"
#include "app/exchange/sheets/sheet_writer.h"
#include "app/words/words.h"
#include "domain/records/records.h"

namespace jiaxin {

namespace {

bool hangsOn(const RecordType &type, const RecordType &owner)
{
    // Each worker has an archive of the own: no list of persons leaves whole (domain.md §2.12).
    if (&type == &workerType)
        return false;
    const QList<const Field *> parents = type.parentFields();
    return std::any_of(parents.begin(), parents.end(), [&owner](const Field *field) { return isReferenceTo(*field, owner); });
}

}  // namespace

QList<const RecordType *> archiveTypes(const RecordType &owner)
{
    if (&owner != &enterpriseType && &owner != &workerType)
        return {};
    QList<const RecordType *> types {&owner};
    for (const RecordType *type : allRecordTypes) {
        if (isImportable(*type) && hangsOn(*type, owner))
            types.append(type);
    }
    return types;
}

QString archiveSheetName(const RecordType &type)
{
    return sheetName(typeText(type));
}

QList<ArchiveSheet> archiveSheets(const RecordType &owner, const QList<SheetInfo> &sheets)
{
    const QList<const RecordType *> types = archiveTypes(owner);
    QStringList names;
    for (const RecordType *type : types)
        names.append(archiveSheetName(*type));
    QMap<qsizetype, ArchiveSheet> found;
    for (int i = 0; i < sheets.size(); ++i) {
        const qsizetype at = names.indexOf(sheets.at(i).name);
        if (at >= 0)
            found.insert(at, {.type = types.at(at), .index = i});
        else if (!sheets.at(i).hidden)
            return {};
    }
    return found.size() > 1 && found.contains(0) ? found.values() : QList<ArchiveSheet>();
}

}  // namespace jiaxin
