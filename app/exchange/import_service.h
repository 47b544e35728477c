// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/workspace.h"

namespace jiaxin {

/// Something wrong with a cell. `row` and `column` as a spreadsheet numbers them, from 1; column 0 means the whole row. `sheet`
/// is empty for a .csv.
struct CellProblem {
    QString sheet;
    int row = 0;
    int column = 0;
    Problem problem {};
    const RecordType *type = nullptr;  ///< whose field it is: in an archive each sheet has its own
};

/// What an import did, or in a dry run would do. Every row that was read is counted in one of the four others.
struct ImportReport {
    int read = 0;
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int rejected = 0;
    QList<CellProblem> problems {};     ///< in the file's order
    int problemsLeftOut = 0;            ///< beyond ImportService::greatestProblems
    QStringList skippedSheets {};       ///< sheets in which no header was recognised
    QStringList unknownHeaders {};      ///< headers whose columns were not read
    QHash<QString, int> headerRows {};  ///< by sheet
    bool stored = false;
};

struct ImportOptions {
    bool dryRun = false;
    /// Told after each few hundred rows: bytes done and in all of the sheet at hand; false cancels.
    std::function<bool(qint64 done, qint64 total)> progress {};
};

/// Takes the rows of a workbook or text table into the vault: good rows are stored, rows with a blocking problem are not, and
/// all that is stored is stored in one transaction. A row that is in the vault already changes only what it gives and what
/// differs, so that a second import of the same file changes nothing. A record's archive (archive_service.h) is taken sheet by
/// sheet, each as what its name says.
class ImportService {
public:
    explicit ImportService(Workspace &workspace) : m_work(workspace) {}

    /// Forbidden (detail `role`): no clerk. Invalid (field `type`): such records are not imported. WrongState (detail
    /// `switched_off`): they are not used here. BadFile with the words of
    /// SheetReader, or `no_header` when no sheet has one, or `too_many_rows`; Io; DiskFull; Cancelled. After an error nothing
    /// of the file is in the vault. Throws DbFailure (DiskFull and the like), with the same promise.
    Result<ImportReport> run(const RecordType &type, const QString &file, const ImportOptions &options = {});

    static constexpr int greatestProblems = 100'000;
    static constexpr int greatestRows = 1'000'000;

private:
    Workspace &m_work;
};

/// The sentence for a problem in an error workbook.
using ProblemWords = std::function<QString(const CellProblem &problem)>;

/// The source workbook back, with the cells of the report in red and their reasons in a last column headed `reasonHeader`.
/// Errors: those of writeErrorWorkbook().
Result<void> writeErrors(const ImportReport &report, const QString &sourceFile, const QString &outFile,
                         const ProblemWords &words, const QString &reasonHeader);

}  // namespace jiaxin
