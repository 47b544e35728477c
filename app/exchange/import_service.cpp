// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/import_service.h"

#include "app/exchange/exchange_tables.h"
#include "app/exchange/row_planner.h"
#include "app/exchange/sheets/error_workbook.h"
#include "app/records/record_service.h"
#include "app/records/status_service.h"

#include <QFile>
#include <QScopeGuard>
#include <QtConcurrentRun>

namespace jiaxin {

namespace {

using BatchResult = Result<std::shared_ptr<RosterReader::Batch>>;

const QString importAction = QStringLiteral("import");

/// One import of one file; it runs once.
class ImportRun {
public:
    ImportRun(Workspace &workspace, const RecordType &type, const ImportOptions &options)
        : m_work(workspace),
          m_type(type),
          m_options(options),
          m_planner(workspace, type),
          m_status(workspace),
          m_context(workspace.context())
    {
    }

    /// Reads and plans, and stores unless it is a dry run; a file's rows are parsed while those before them are stored.
    Result<void> readAll(RosterReader &reader);
    void finish(const QByteArray &fileHash);
    ImportReport report {};

private:
    bool takeBatch(RosterReader::Batch &batch);
    void takeRow(ParsedRow &&row, const SheetHead &sheet);
    void tell(const RowPlan &plan, const SheetHead &sheet, int row);
    void apply(RowPlan &plan);
    void addEmployment(Employment employment, const RecordId &worker);

    Workspace &m_work;
    const RecordType &m_type;
    const ImportOptions &m_options;
    RowPlanner m_planner;
    StatusService m_status;
    ChangeContext m_context;
    std::shared_ptr<const SheetHead> m_sheet;
    /// Whose living status has to be computed anew at the end.
    QSet<RecordId> m_workers;
    QSet<RecordId> m_enterprises;
};

Result<void> ImportRun::readAll(RosterReader &reader)
{
    QFuture<BatchResult> coming = QtConcurrent::run([&reader] { return reader.next(); });
    for (;;) {
        BatchResult batch = coming.takeResult();
        if (!batch)
            return batch.error();
        const bool end = (*batch)->end;
        if (!end)
            coming = QtConcurrent::run([&reader] { return reader.next(); });
        Error failure {.code = ErrorCode::Cancelled};
        bool goOn = false;
        try {
            goOn = takeBatch(**batch);
        } catch (...) {
            // The reader must not be left to a thread that outlives it.
            coming.waitForFinished();
            throw;
        }
        if (report.read > ImportService::greatestRows) {
            goOn = false;
            failure = {.code = ErrorCode::BadFile, .field = {}, .detail = QStringLiteral("too_many_rows")};
        }
        if (end)
            break;
        if (!goOn) {
            coming.waitForFinished();
            return failure;
        }
    }
    report.skippedSheets = reader.skippedSheets();
    return {};
}

bool ImportRun::takeBatch(RosterReader::Batch &batch)
{
    if (batch.sheet && batch.sheet != m_sheet) {
        m_sheet = batch.sheet;
        report.headerRows.insert(m_sheet->name, m_sheet->columns.headerRow);
        report.unknownHeaders.append(m_sheet->columns.unknownHeaders);
    }
    for (ParsedRow &row : batch.rows)
        takeRow(std::move(row), *batch.sheet);
    return !m_options.progress || m_options.progress(batch.position, batch.size);
}

void ImportRun::takeRow(ParsedRow &&row, const SheetHead &sheet)
{
    const int number = row.number;
    ++report.read;
    RowPlan plan = m_planner.plan(std::move(row), sheet.columns);
    tell(plan, sheet, number);
    switch (plan.action) {
    case RowPlan::Action::Reject:
        ++report.rejected;
        return;
    case RowPlan::Action::Unchanged:
        ++report.unchanged;
        return;
    case RowPlan::Action::Add:
        ++report.added;
        break;
    case RowPlan::Action::Update:
        ++report.updated;
        break;
    }
    if (!m_options.dryRun)
        apply(plan);
}

void ImportRun::tell(const RowPlan &plan, const SheetHead &sheet, int row)
{
    for (const RowProblem &each : plan.problems) {
        if (report.problems.size() < ImportService::greatestProblems)
            report.problems.append({.sheet = sheet.name, .row = row, .column = each.column, .problem = each.problem});
        else
            ++report.problemsLeftOut;
    }
}

void ImportRun::apply(RowPlan &plan)
{
    Problems overridden;
    for (const RowProblem &each : std::as_const(plan.problems))
        overridden.append(each.problem);
    m_context.reason = rulesText(overridden);
    RecordStore &store = m_work.store;
    if (plan.action == RowPlan::Action::Add) {
        const qint64 row = store.insert(m_type, *plan.record, m_context, importAction);
        if (&m_type == &workerType) {
            const auto &worker = static_cast<const Worker &>(*plan.record);
            m_status.writeFresh(row, worker, m_planner.index().enterpriseById(worker.enterprise));
        } else if (const RecordId worker = workerConcerned(m_type, *plan.record); !worker.isNull()) {
            m_workers.insert(worker);
        }
    } else if (plan.record) {
        store.update(m_type, *plan.before, *plan.record, m_context, importAction);
        if (plan.before->unit != plan.record->unit)
            RecordService(m_work).moveChildren(m_type, *plan.record, m_context);
        if (&m_type == &enterpriseType)
            m_enterprises.insert(plan.record->id);
        else if (const RecordId worker = workerConcerned(m_type, *plan.record); !worker.isNull())
            m_workers.insert(worker);
    }
    if (plan.employment)
        addEmployment(*plan.employment, plan.before ? plan.before->id : plan.record->id);
}

void ImportRun::addEmployment(Employment employment, const RecordId &worker)
{
    employment.worker = worker;
    m_context.reason.clear();
    m_work.store.insert(employmentType, employment, m_context, importAction);
}

void ImportRun::finish(const QByteArray &fileHash)
{
    m_work.store.finishBulk();
    for (const RecordId &worker : std::as_const(m_workers))
        m_status.recompute(worker);
    for (const RecordId &id : std::as_const(m_enterprises)) {
        Enterprise enterprise;
        enterprise.id = id;
        m_status.recomputeAfter(enterpriseType, enterprise);
    }
    m_context.reason.clear();
    // The file by its sum: names of files may be those of persons.
    m_work.store.audit().append({.action = importAction,
                                 .type = m_type.id(),
                                 .changes = {{QStringLiteral("file_sha256"), QString::fromLatin1(fileHash.toHex())},
                                             {QStringLiteral("read"), report.read},
                                             {QStringLiteral("added"), report.added},
                                             {QStringLiteral("updated"), report.updated},
                                             {QStringLiteral("unchanged"), report.unchanged},
                                             {QStringLiteral("rejected"), report.rejected}}},
                                m_context);
    report.stored = true;
}

}  // namespace

Result<ImportReport> ImportService::run(const RecordType &type, const QString &file, const ImportOptions &options)
{
    if (!allowed(m_work.actor, Operation::Import))
        return Error {.code = ErrorCode::Forbidden, .field = {}, .detail = QStringLiteral("role")};
    if (!isImportable(type))
        return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("type"), .detail = QStringLiteral("not_importable")};
    auto reader = RosterReader::open(type, file, m_work.checkContext());
    if (!reader)
        return reader.error();
    ImportRun run(m_work, type, options);
    const auto read = [&]() -> Result<void> {
        if (const Result<void> all = run.readAll(**reader); !all)
            return all.error();
        if (run.report.headerRows.isEmpty())
            return Error {.code = ErrorCode::BadFile, .field = {}, .detail = QStringLiteral("no_header")};
        return {};
    };
    if (options.dryRun) {
        if (const Result<void> all = read(); !all)
            return all.error();
        return std::move(run.report);
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error {.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("cannot_open")};
    const Result<QByteArray> hash = m_work.crypto.sha256(source);
    if (!hash)
        return hash.error();
    // An import that fails for want of space must not leave its own log behind, which fills the disk.
    m_work.database().truncateLog();
    const auto tidy = qScopeGuard([this] { m_work.database().truncateLog(); });
    const Result<void> stored = m_work.transact([&]() -> Result<void> {
        m_work.store.beginBulk();
        if (const Result<void> all = read(); !all)
            return all.error();
        run.finish(*hash);
        return {};
    });
    if (!stored)
        return stored.error();
    return std::move(run.report);
}

Result<void> writeErrors(const ImportReport &report, const QString &sourceFile, const QString &outFile,
                         const ProblemWords &words, const QString &reasonHeader)
{
    QList<CellMark> marks;
    marks.reserve(report.problems.size());
    for (const CellProblem &each : report.problems)
        marks.append({.sheet = each.sheet, .row = each.row, .column = each.column, .message = words(each.problem)});
    return writeErrorWorkbook(sourceFile, outFile, marks, {.header = reasonHeader, .headerRows = report.headerRows});
}

}  // namespace jiaxin
