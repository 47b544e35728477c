// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/cell_formats.h"
#include "app/exchange/sheets/shared_strings.h"
#include "app/exchange/sheets/sheet_reader.h"

#include <QStringList>

namespace jiaxin {

/// Where the parts of a workbook lie inside its zip.
struct WorkbookLayout {
    struct Sheet {
        SheetInfo info;
        qint64 part = -1;
    };
    QList<Sheet> sheets {};
    qint64 sharedStrings = -1;
    qint64 styles = -1;
    bool from1904 = false;
};

/// Follows the relationships from the package to its sheets; `no_sheet` when there is none, `ods` for an OpenDocument file.
Result<WorkbookLayout> readWorkbookLayout(const ZipArchive &archive);

/// The column of a cell reference such as `AB12`, from 0; -1 when it is none.
int columnOfReference(QStringView reference);

/// Office Open XML workbooks, transitional and strict.
class XlsxReader final : public SheetReader {
public:
    static Result<std::unique_ptr<SheetReader>> open(const QString &path);

    QList<SheetInfo> sheets() const override;
    Result<void> openSheet(int index) override;
    Result<bool> readRow(SheetRow &row) override;
    QList<QRect> mergedRanges() const override { return m_merged; }
    qint64 position() const override;
    qint64 size() const override;

    /// What counts as too large for a sheet's XML.
    static constexpr qint64 maximumSheetSize = 2LL << 30;

private:
    XlsxReader(ZipArchive archive, WorkbookLayout layout, SharedStrings strings, CellFormats formats);

    void readCells(SheetRow &row);
    void readCell(Cell &cell);
    void setNumber(Cell &cell, double number, int style) const;
    void readMergedRange();

    ZipArchive m_archive;
    WorkbookLayout m_layout;
    SharedStrings m_strings;
    CellFormats m_formats;
    std::unique_ptr<XmlPart> m_sheet;
    QList<QRect> m_merged;
    int m_lastRow = 0;
};

}  // namespace jiaxin
