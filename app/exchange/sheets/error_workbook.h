// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QHash>
#include <QList>
#include <QString>

namespace jiaxin {

/// A cell that an import refused or questions. `row` and `column` as a spreadsheet numbers them, from 1; column 0 means the
/// whole row. `message` is the finished sentence for the reader of the workbook.
struct CellMark {
    QString sheet;
    int row = 0;
    int column = 0;
    QString message;
};

/// The column of reasons, to the right of everything else in a sheet that has marks.
struct ReasonColumn {
    QString header;
    /// Row of the header in each sheet by name, from 1; no header where there is none.
    QHash<QString, int> headerRows {};
};

/// Gives the workbook back with marked cells in red and a last column of reasons. Of an .xlsx only the marked sheets and the
/// styles change, everything else is copied byte by byte; a .csv becomes an .xlsx with the same rows.
/// Errors: those of SheetReader for the source; `Io` or `DiskFull` for the output, of which then nothing is left.
Result<void> writeErrorWorkbook(const QString &sourcePath, const QString &outPath, const QList<CellMark> &marks,
                                const ReasonColumn &reasons);

}  // namespace jiaxin
