// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/sheet_reader.h"

namespace jiaxin::test {

/// The texts of all cells of a workbook's first sheet.
inline QList<QStringList> rowsOf(const QString &workbook)
{
    QList<QStringList> all;
    auto reader = SheetReader::open(workbook);
    if (!reader || !(*reader)->openSheet(0))
        return all;
    SheetRow row;
    while ((*reader)->readRow(row).value_or(false)) {
        QStringList &cells = all.emplace_back();
        for (const Cell &cell : std::as_const(row.cells))
            cells.append(cell.text);
    }
    return all;
}

}  // namespace jiaxin::test
