// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/error_workbook.h"
#include "app/exchange/sheets/markup_scanner.h"
#include "app/exchange/sheets/zip_archive.h"

#include <QMap>
#include <QSet>

namespace jiaxin {

/// Style numbers of red cells: that of cell format `s` is `first + s`, or `first` alone when there are too many to clone.
/// A workbook without styles of its own has none: its cells keep what they have and the reasons alone tell.
struct RedStyles {
    int first = 0;
    int cloned = 0;
    int of(int style) const { return cloned == 0 ? style : style >= 0 && style < cloned ? first + style : first; }
};

/// `styles.xml` with one more fill and, for each cell format, a clone that has it.
Result<QByteArray> addRedStyles(const QByteArray &styles, RedStyles &red);

/// What changes in one sheet; rows and columns from 1.
struct SheetMarks {
    struct RowMarks {
        QSet<int> columns {};
        bool wholeRow = false;
        QString reason {};
        int reasonStyle = -1;
    };
    QMap<int, RowMarks> rows {};
    int reasonColumn = 0;
};

/// The last column that holds a value in a sheet's XML, from 1; 0 when none does.
Result<int> widestUsedColumn(ZipPart &part);

/// Rewrites a sheet's XML piece by piece while it is read.
class SheetMarker {
public:
    SheetMarker(std::unique_ptr<ZipPart> part, SheetMarks marks, RedStyles red);

    /// The next bytes of the rewritten sheet; empty at the end.
    Result<QByteArray> next();

private:
    void piece(MarkupScanner::Piece piece, QByteArray &out);
    void startRow(bool empty, QByteArray &out);
    void startCell(QByteArray &out);
    void insertCellsBefore(int column, QByteArray &out);
    void insertRowsBefore(int row, QByteArray &out);
    void endRow(QByteArray &out);
    QByteArray cellTag(int column, int style) const;
    QByteArray reasonCell() const;

    std::unique_ptr<ZipPart> m_part;
    MarkupScanner m_scanner;
    SheetMarks m_marks;
    RedStyles m_red;
    QByteArray m_prefix;  ///< of the sheet's elements, with its colon
    int m_row = 0;
    int m_column = 0;
    QList<int> m_missing;  ///< marked columns of this row that have not come yet, ascending
    SheetMarks::RowMarks m_current;
    bool m_marked = false;
    bool m_inData = false;
};

/// The letters of a column, from 1: `A`, `AB`.
QByteArray columnLetters(int column);

}  // namespace jiaxin
