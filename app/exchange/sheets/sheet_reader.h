// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"

#include <QDate>
#include <QList>
#include <QRect>
#include <QString>

#include <memory>

namespace jiaxin {

/// One cell as it stands in the file.
struct Cell {
    /// `Formula` only when a formula carries no stored result; otherwise the kind is that of the result and `hadFormula` is
    /// set.
    enum class Kind { Empty, Text, Number, Boolean, Date, Error, Formula };

    Kind kind = Kind::Empty;
    /// What a person sees: shared strings resolved, rich text runs joined, phonetic runs left out, nothing trimmed. A number of
    /// up to 15 digits is written exactly, a longer one with the zeros that are left of it, never with an exponent; a date as
    /// YYYY-MM-DD.
    QString text {};
    /// The stored number; for a date its serial. 0 otherwise.
    double number = 0;
    QDate date {};
    bool hadFormula = false;
};

/// One row with something in it.
struct SheetRow {
    /// As a spreadsheet numbers it, from 1.
    int number = 0;
    bool hidden = false;
    /// The index is the column from 0; trailing empty cells may be missing.
    QList<Cell> cells {};
};

struct SheetInfo {
    QString name;
    bool hidden = false;
};

/// Limits that no honest workbook reaches.
struct SheetLimits {
    static constexpr int rows = 1'048'576;
    /// Cells to the right of this column are not read.
    static constexpr int columns = 512;
    static constexpr int cellCharacters = 32'767;
};

/// Pulls rows out of a workbook (.xlsx) or a text table (.csv) with bounded memory: the sheet is never held whole.
///
/// Errors: `Io` when the file cannot be read; `BadFile` with one of these words as detail: `not_a_zip` `encrypted` `xls` `ods`
/// `truncated` `corrupt` `too_large` `no_sheet` `bad_xml` `bad_encoding` `unterminated_quote`. After an error no more rows can
/// be read.
class SheetReader {
public:
    SheetReader() = default;
    SheetReader(const SheetReader &) = delete;
    SheetReader &operator=(const SheetReader &) = delete;
    virtual ~SheetReader() = default;

    /// Decides by content first: a zip is a workbook whatever its name is; only a file named .csv, .tsv or .txt is read as
    /// text.
    static Result<std::unique_ptr<SheetReader>> open(const QString &path);

    virtual QList<SheetInfo> sheets() const = 0;
    /// Starts reading the sheet at `index` of sheets() from its first row; `no_sheet` when there is none.
    virtual Result<void> openSheet(int index) = 0;
    /// Replaces `row` by the next one; false at the end of the sheet. Rows without any cell may be left out.
    virtual Result<bool> readRow(SheetRow &row) = 0;
    /// Merged ranges in rows and columns from 0; complete once readRow() has returned false. The value is at the top left.
    virtual QList<QRect> mergedRanges() const { return {}; }
    /// Progress through the open sheet in bytes; `size` is what the file claims and may be wrong.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;
};

}  // namespace jiaxin
