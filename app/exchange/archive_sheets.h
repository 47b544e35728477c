// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/sheet_reader.h"
#include "domain/record_type.h"

namespace jiaxin {

/// The types whose records are part of the archive of an enterprise or a worker, in the order in which they are to be taken in;
/// the record itself first. Empty for other types.
QList<const RecordType *> archiveTypes(const RecordType &owner);

/// What the sheet of a type is called: its name in the interface language, as a workbook allows it.
QString archiveSheetName(const RecordType &type);

struct ArchiveSheet {
    const RecordType *type = nullptr;
    int index = 0;  ///< of SheetReader::sheets()
};

/// The sheets of a workbook that is an archive of this type, in the order of archiveTypes(); empty when it is none: an archive
/// has at least two sheets, and every one that is not hidden is called like a type, one of them like the record's own.
QList<ArchiveSheet> archiveSheets(const RecordType &owner, const QList<SheetInfo> &sheets);

}  // namespace jiaxin
