// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/cell_parser.h"
#include "app/exchange/column_map.h"
#include "domain/records/employment.h"
#include "domain/records/worker.h"

#include <bitset>
#include <deque>

namespace jiaxin {

/// Something wrong with a cell, in the sheet at hand. `column` 0: the whole row.
struct RowProblem {
    int column = 0;
    Problem problem {};
};

/// One row, read and judged by itself: what it says, and what can be known to be wrong without looking into the vault.
struct ParsedRow {
    int number = 0;  ///< as a spreadsheet numbers it
    std::unique_ptr<Record> record {};
    /// Which fields of the type the row gives, by position in its list.
    std::bitset<64> given {};
    /// From reading the cells; they stand whatever is in the vault.
    QList<RowProblem> cellProblems {};
    /// From the rules, as for a new record; not for one that is in the vault already.
    Problems ruleProblems {};
    QString enterpriseName {};
    QString enterpriseCode {};
    QString workerDocumentType {};
    QString workerDocumentNumber {};  ///< normalised
    QString workerName {};
    QString subjectName {};  ///< of whichever the row is about
    QString allocationNumber {};
    QString allocationUnit {};
    std::optional<Employment> employment {};

    bool blocked() const;
};

/// A sheet as far as it was understood.
struct SheetHead {
    QString name;
    ColumnMap columns;
};

/// Reads the rows of a workbook as records of one type, sheet after sheet or one sheet alone, in bounded memory.
class RosterReader {
public:
    struct Batch {
        std::shared_ptr<const SheetHead> sheet;
        std::vector<ParsedRow> rows;
        bool end = false;     ///< of the file
        qint64 position = 0;  ///< in bytes of the open sheet
        qint64 size = 0;
    };

    static constexpr int everySheet = -1;

    /// Errors: those of SheetReader.
    static Result<std::unique_ptr<RosterReader>> open(const RecordType &type, const QString &file, const CheckContext &context,
                                                      int sheet = everySheet);
    QList<SheetInfo> sheets() const { return m_reader->sheets(); }

    /// The next rows of one sheet; none at the end, or between two sheets.
    Result<std::shared_ptr<Batch>> next();
    /// Sheets without a header so far.
    const QStringList &skippedSheets() const { return m_skipped; }

    static constexpr size_t batchSize = 512;

private:
    RosterReader(const RecordType &type, std::unique_ptr<SheetReader> reader, const CheckContext &context, int sheet);
    Result<bool> openNextSheet();
    Result<bool> readRow(SheetRow &row);
    bool isData(const SheetRow &row) const;
    bool isHeaderAgain(const SheetRow &row) const;
    ParsedRow parse(const SheetRow &row) const;
    void parseCell(ParsedRow &parsed, const ColumnTarget &target, int column, const Cell &cell) const;
    void judge(ParsedRow &parsed) const;
    void findSubject(ParsedRow &parsed) const;
    void judgeWorkerNumber(ParsedRow &parsed) const;

    const RecordType &m_type;
    std::unique_ptr<SheetReader> m_reader;
    CheckContext m_context;
    HeaderNames m_names;
    CellParser m_cells;
    QHash<const Field *, size_t> m_positions;
    int m_nextSheet = 0;
    int m_lastSheet = 0;
    std::shared_ptr<const SheetHead> m_sheet;
    QStringList m_headerTexts;
    /// Rows that were read in search of the header.
    std::deque<SheetRow> m_ahead;
    bool m_sheetRead = false;
    QStringList m_skipped;
};

/// Where a problem of a field is marked: its own column, or that of the number that it follows from.
int columnFor(const ColumnMap &columns, const QString &field);

/// The rule's problems as problems of the row: one field is told once, by its cell when that was wrong already.
QList<RowProblem> placed(const ColumnMap &columns, const ParsedRow &row, const Problems &problems);

}  // namespace jiaxin
