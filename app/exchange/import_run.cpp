// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/import_run.h"

#include <QtConcurrentRun>

namespace jiaxin {

namespace {

using BatchResult = Result<std::shared_ptr<RosterReader::Batch>>;

const QString importAction = QStringLiteral("import");

}  // namespace

ImportRun::ImportRun(Workspace &workspace, const RecordType &type, const Options &options, ImportTally &tally)
    : m_work(workspace),
      m_type(type),
      m_options(options),
      m_tally(tally),
      m_planner(workspace, type, &tally.arrived),
      m_status(workspace),
      m_context(workspace.context())
{
}

Result<void> ImportRun::readAll(RosterReader &reader)
{
    ImportReport &report = m_tally.report;
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
    report.skippedSheets.append(reader.skippedSheets());
    return {};
}

bool ImportRun::takeBatch(RosterReader::Batch &batch)
{
    ImportReport &report = m_tally.report;
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
    ImportReport &report = m_tally.report;
    const int number = row.number;
    ++report.read;
    RowPlan plan = m_planner.plan(std::move(row), sheet.columns);
    if (m_tally.isArchive && plan.record)
        takeFiles(plan, sheet.columns);
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
    if (m_options.stores)
        apply(plan);
}

void ImportRun::tell(const RowPlan &plan, const SheetHead &sheet, int row)
{
    ImportReport &report = m_tally.report;
    for (const RowProblem &each : plan.problems) {
        if (report.problems.size() < ImportService::greatestProblems)
            report.problems.append(
                {.sheet = sheet.name, .row = row, .column = each.column, .problem = each.problem, .type = &m_type});
        else
            ++report.problemsLeftOut;
    }
}

void ImportRun::takeFiles(RowPlan &plan, const ColumnMap &columns)
{
    for (const auto &[field, hash] : AttachmentService::newFiles(m_type, plan.before.get(), *plan.record)) {
        const Result<void> taken = m_tally.files.take(hash.hex);
        if (taken)
            continue;
        const bool missing = taken.error().code == ErrorCode::NotFound;
        plan.action = RowPlan::Action::Reject;
        plan.problems.append({.column = columnFor(columns, field->id()),
                              .problem = {.field = field->id(),
                                          .rule = missing ? QStringLiteral("missing_file") : QStringLiteral("damaged_file")}});
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
        if (const RecordId enterprise = enterpriseConcerned(m_type, *plan.record); !enterprise.isNull())
            m_tally.alone.insert(enterprise);
        if (&m_type == &workerType) {
            const auto &worker = static_cast<const Worker &>(*plan.record);
            m_status.writeFresh(row, worker, m_planner.index().enterpriseById(worker.enterprise));
            if (m_tally.isArchive)
                m_tally.arrived.insert(worker.id);
        } else if (const RecordId worker = workerConcerned(m_type, *plan.record); !worker.isNull()) {
            m_tally.workers.insert(worker);
        }
    } else if (plan.record) {
        store.update(m_type, *plan.before, *plan.record, m_context, importAction);
        if (plan.before->unit != plan.record->unit)
            RecordService(m_work).moveChildren(m_type, *plan.record, m_context);
        if (&m_type == &enterpriseType)
            m_tally.enterprises.insert(plan.record->id);
        else if (const RecordId enterprise = enterpriseConcerned(m_type, *plan.record); !enterprise.isNull())
            m_tally.alone.insert(enterprise);
        else if (const RecordId worker = workerConcerned(m_type, *plan.record); !worker.isNull())
            m_tally.workers.insert(worker);
    }
    if (&m_type == &listEntryType && plan.record) {
        // Being listed concerns everybody whom the enterprise sends, and the person.
        const auto &entry = static_cast<const ListEntry &>(*plan.record);
        if (!entry.enterprise.isNull())
            m_tally.enterprises.insert(entry.enterprise);
        if (!entry.worker.isNull())
            m_tally.workers.insert(entry.worker);
    }
    if (m_tally.isArchive && plan.record)
        AttachmentService(m_work).tieNew(m_type, plan.before.get(), *plan.record);
    if (plan.employment)
        addEmployment(*plan.employment, plan.before ? plan.before->id : plan.record->id);
}

void ImportRun::addEmployment(Employment employment, const RecordId &worker)
{
    employment.worker = worker;
    m_context.reason.clear();
    m_work.store.insert(employmentType, employment, m_context, importAction);
}

void finishImport(Workspace &workspace, const RecordType &type, ImportTally &tally, const QByteArray &fileHash)
{
    workspace.store.finishBulk();
    StatusService status(workspace);
    for (const RecordId &worker : std::as_const(tally.workers))
        status.recompute(worker);
    for (const RecordId &id : std::as_const(tally.alone))
        status.recomputeEnterprise(id);
    for (const RecordId &id : std::as_const(tally.enterprises)) {
        Enterprise enterprise;
        enterprise.id = id;
        status.recomputeAfter(enterpriseType, enterprise);
    }
    ImportReport &report = tally.report;
    // The file by its sum: names of files may be those of persons.
    workspace.store.audit().append({.action = importAction,
                                    .type = type.id(),
                                    .changes = {{QStringLiteral("file_sha256"), QString::fromLatin1(fileHash.toHex())},
                                                {QStringLiteral("read"), report.read},
                                                {QStringLiteral("added"), report.added},
                                                {QStringLiteral("updated"), report.updated},
                                                {QStringLiteral("unchanged"), report.unchanged},
                                                {QStringLiteral("rejected"), report.rejected}}},
                                   workspace.context());
    report.stored = true;
}

}  // namespace jiaxin
