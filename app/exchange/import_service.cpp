// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/import_service.h"

#include "app/exchange/archive_sheets.h"
#include "app/exchange/exchange_tables.h"
#include "app/exchange/import_run.h"
#include "app/exchange/sheets/error_workbook.h"

#include <QFile>
#include <QScopeGuard>

namespace jiaxin {

namespace {

/// The sheets of an archive one after another, what hangs on a record after the record.
Result<void> readArchive(Workspace &work, const QString &file, const QList<ArchiveSheet> &sheets,
                         const ImportRun::Options &options, ImportTally &tally)
{
    for (const ArchiveSheet &sheet : sheets) {
        auto reader = RosterReader::open(*sheet.type, file, work.checkContext(), sheet.index);
        if (!reader)
            return reader.error();
        if (!work.settings.uses(*sheet.type)) {
            tally.report.skippedSheets.append((*reader)->sheets().at(sheet.index).name);
            continue;
        }
        ImportRun run(work, *sheet.type, options, tally);
        if (const Result<void> all = run.readAll(**reader); !all)
            return all.error();
    }
    return {};
}

}  // namespace

Result<ImportReport> ImportService::run(const RecordType &type, const QString &file, const ImportOptions &options)
{
    if (!allowed(m_work.actor, Operation::Import))
        return failure(ErrorCode::Forbidden, "role");
    if (!isImportable(type))
        return invalid("type", "not_importable");
    if (!m_work.settings.uses(type))
        return failure(ErrorCode::WrongState, "switched_off");
    auto reader = RosterReader::open(type, file, m_work.checkContext());
    if (!reader)
        return reader.error();
    const QList<ArchiveSheet> archive = archiveSheets(type, (*reader)->sheets());
    ImportTally tally {.isArchive = !archive.isEmpty(), .files = ArchiveFiles(m_work, file)};
    const auto read = [&](bool stores) -> Result<void> {
        const ImportRun::Options each {.stores = stores, .progress = options.progress};
        const Result<void> all = archive.isEmpty() ? ImportRun(m_work, type, each, tally).readAll(**reader)
                                                   : readArchive(m_work, file, archive, each, tally);
        if (!all)
            return all.error();
        if (tally.report.headerRows.isEmpty())
            return failure(ErrorCode::BadFile, "no_header");
        return {};
    };
    if (options.dryRun && archive.isEmpty()) {
        if (const Result<void> all = read(false); !all)
            return all.error();
        return std::move(tally.report);
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "cannot_open");
    const Result<QByteArray> hash = m_work.crypto.sha256(source);
    if (!hash)
        return hash.error();
    // An import that fails for want of space must not leave its own log behind, which fills the disk.
    m_work.database().truncateLog();
    const auto tidy = qScopeGuard([this] { m_work.database().truncateLog(); });
    bool tried = false;
    const Result<void> stored = m_work.transact([&]() -> Result<void> {
        m_work.store.beginBulk();
        if (const Result<void> all = read(true); !all)
            return all.error();
        // The later sheets of an archive look for what the first one has stored, so that a trial stores and takes it back.
        tried = options.dryRun;
        if (tried)
            return ErrorCode::Cancelled;
        finishImport(m_work, type, tally, *hash);
        return {};
    });
    if (!stored && !tried)
        return stored.error();
    return std::move(tally.report);
}

Result<void> writeErrors(const ImportReport &report, const QString &sourceFile, const QString &outFile,
                         const ProblemWords &words, const QString &reasonHeader)
{
    QList<CellMark> marks;
    marks.reserve(report.problems.size());
    for (const CellProblem &each : report.problems)
        marks.append({.sheet = each.sheet, .row = each.row, .column = each.column, .message = words(each)});
    return writeErrorWorkbook(sourceFile, outFile, marks, {.header = reasonHeader, .headerRows = report.headerRows});
}

}  // namespace jiaxin
