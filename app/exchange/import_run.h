// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/archive_files.h"
#include "app/exchange/import_service.h"
#include "app/exchange/row_planner.h"
#include "app/records/status_service.h"

#include <QSet>

namespace jiaxin {

/// What the runs of one import share.
struct ImportTally {
    ImportReport report {};
    /// Whose living status has to be computed anew at the end.
    QSet<RecordId> workers {};
    QSet<RecordId> enterprises {};  ///< these with all their workers
    QSet<RecordId> alone {};        ///< enterprises without their workers
    bool isArchive = false;
    ArchiveFiles files;         ///< beside the file that is read
    QSet<RecordId> arrived {};  ///< workers that an archive has brought
};

/// One import of one file, or of one sheet of an archive; it runs once. Throws DbFailure.
class ImportRun {
public:
    struct Options {
        bool stores = true;  ///< otherwise it only plans
        std::function<bool(qint64 done, qint64 total)> progress {};
    };
    ImportRun(Workspace &workspace, const RecordType &type, const Options &options, ImportTally &tally);

    /// Reads and plans, and stores if it is to; a file's rows are parsed while those before them are stored.
    Result<void> readAll(RosterReader &reader);

private:
    bool takeBatch(RosterReader::Batch &batch);
    void takeRow(ParsedRow &&row, const SheetHead &sheet);
    void tell(const RowPlan &plan, const SheetHead &sheet, int row);
    /// The photos and scans that the row names and the vault does not have.
    void takeFiles(RowPlan &plan, const ColumnMap &columns);
    void apply(RowPlan &plan);
    void addEmployment(Employment employment, const RecordId &worker);

    Workspace &m_work;
    const RecordType &m_type;
    const Options m_options;
    ImportTally &m_tally;
    RowPlanner m_planner;
    StatusService m_status;
    ChangeContext m_context;
    std::shared_ptr<const SheetHead> m_sheet;
};

/// After the last run, before the commit: search keys, living status, and the one audit row of the import.
void finishImport(Workspace &workspace, const RecordType &type, ImportTally &tally, const QByteArray &fileHash);

}  // namespace jiaxin
