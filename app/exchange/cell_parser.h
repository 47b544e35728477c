// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/sheets/sheet_reader.h"
#include "domain/record_type.h"

#include <QHash>

namespace jiaxin {

/// What a cell says for a field. An invalid `value` with `given` clears the field (长期 for a term without end); without
/// `given` the cell says nothing. Problems carry no field name.
struct ParsedCell {
    bool given = false;
    QVariant value {};
    Problems problems {};
};

/// Reads the cells of rosters as people fill them in, by the kind of the field. Constant once made; may be used from any
/// thread.
class CellParser {
public:
    explicit CellParser(const RecordType &type);

    /// Rules of its own: `number_lost_digits` for a numeric cell of more than 15 digits, `formula_text` for formulas without a
    /// result, cell errors and text that a spreadsheet would run, `unknown_code`, `impossible_date`, `alphabet`.
    ParsedCell parse(const Field &field, const Cell &cell) const;

private:
    ParsedCell parseText(const Field &field, const Cell &cell) const;
    ParsedCell parseChoice(const Field &field, const QString &text) const;
    ParsedCell parseChoiceSet(const Field &field, const QString &text) const;
    QString choiceOf(const Field &field, const QString &text) const;

    /// By field name: what was written, as comparisonKey(), to the choice's name.
    QHash<QString, QHash<QString, QString>> m_choices;
};

/// A date of a cell: a date, a number such as 19700115, a spreadsheet's serial number between 1910 and 2100, or text that
/// parseLooseDate() knows. Invalid otherwise.
QDate dateOfCell(const Cell &cell);

}  // namespace jiaxin
