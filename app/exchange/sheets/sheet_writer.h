// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <memory>

namespace jiaxin {

/// A name made acceptable for a sheet: at most 31 characters, none of the characters `[]:*?/\` and the apostrophe.
QString sheetName(const QString &name);

/// One column of a template or a list. All texts are finished sentences or words; this library makes none.
struct ColumnSpec {
    QString header;
    /// In characters of the usual font; a Chinese character takes two.
    double width = 12;
    /// Kept as text (format `@`): numbers of documents, phones, codes.
    bool text = false;
    /// What a drop-down offers; empty for none.
    QStringList choices {};
    /// Shown while the mouse rests on the header.
    QString comment {};
    /// Marked by a filled header.
    bool required = false;
};

/// An empty table to fill in: headers frozen at the top, drop-downs and text columns down to row 5,000 and beyond.
/// Errors: `Io`, `DiskFull`; nothing is left of the file then.
Result<void> writeTemplate(const QString &path, const QString &sheetName, const QList<ColumnSpec> &columns);

/// A list to read and print: A4, one page wide, headers on each page, page numbers.
struct TableSheet {
    enum class Paper { Landscape, Upright };

    QString title;
    QString name {};  ///< of the sheet; empty: the title
    QList<ColumnSpec> columns {};
    /// Gives the rows one after another: false at the end. A value may be a text, a number, a bool (as 1 or 0) or a date; text
    /// is never taken for a formula, whatever it begins with.
    std::function<bool(QVariantList &row)> nextRow {};
    /// Below the table and at the foot of each page, e.g. unit, date and maker of the list.
    QStringList footer {};
    Paper paper = Paper::Landscape;
};

/// Writes a table row by row, in constant memory. Unless close() succeeds, nothing is left of the file.
class TableWriter {
public:
    /// \a table without its rows.
    TableWriter(const QString &path, TableSheet table);
    ~TableWriter();
    TableWriter(const TableWriter &) = delete;
    TableWriter &operator=(const TableWriter &) = delete;

    /// The rows that follow are those of another sheet of the same workbook.
    void startSheet(TableSheet table);
    /// Invalid with detail `too_large` beyond what a sheet can hold.
    Result<void> addRow(const QVariantList &values);
    /// Io; DiskFull.
    Result<void> close();

private:
    struct Book;
    void writeFooter();

    static constexpr int firstRow = 2;
    TableSheet m_table;
    std::unique_ptr<Book> m_book;
    int m_row = firstRow;
};

/// As many rows as come, in constant memory; `Invalid` with detail `too_large` beyond what a sheet can hold.
Result<void> writeTable(const QString &path, const TableSheet &table);
/// Several in one workbook, in their order; at least one.
Result<void> writeTables(const QString &path, const QList<TableSheet> &tables);
/// The same for rows at hand.
std::function<bool(QVariantList &row)> rowsOf(QList<QVariantList> rows);

}  // namespace jiaxin
