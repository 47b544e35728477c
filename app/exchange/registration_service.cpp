// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/registration_service.h"

#include "app/exchange/roster_reader.h"
#include "db/store/registration_store.h"
#include "domain/rules/normalize.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

namespace jiaxin {

namespace {

Error forbidden()
{
    return {.code = ErrorCode::Forbidden, .field = {}, .detail = QStringLiteral("role")};
}

bool sameContent(const RegistrationExtract &one, const RegistrationExtract &other)
{
    return std::all_of(registrationExtractFields.begin(), registrationExtractFields.end(),
                       [&](const Field &field) { return field.get(one) == field.get(other); });
}

/// One import of one file; it runs once. Throws DbFailure.
class RegistrationRun {
public:
    RegistrationRun(Workspace &work, const RegistrationImportOptions &options, RegistrationExtract source)
        : m_work(work), m_store(work.database()), m_options(options), m_source(std::move(source))
    {
    }

    Result<ImportReport> readAll(RosterReader &reader);

private:
    void takeRow(ParsedRow &row, const SheetHead &sheet);
    QList<RowProblem> judge(ParsedRow &row, const ColumnMap &columns) const;
    void takeDay(RegistrationExtract &extract, const std::optional<RegistrationExtract> &stored) const;
    void store(const RegistrationExtract &extract);
    void tell(const QList<RowProblem> &problems, const SheetHead &sheet, int row);
    void note();

    Workspace &m_work;
    RegistrationStore m_store;
    const RegistrationImportOptions &m_options;
    const RegistrationExtract m_source;  ///< where all of it comes from
    ImportReport m_report;
    QHash<QString, int> m_rows;  ///< by credit code
    std::optional<qint64> m_import;
    QDate m_newest;
};

Result<ImportReport> RegistrationRun::readAll(RosterReader &reader)
{
    std::shared_ptr<const SheetHead> sheet;
    for (;;) {
        const auto batch = reader.next();
        if (!batch)
            return batch.error();
        if ((*batch)->end)
            break;
        if ((*batch)->sheet != sheet) {
            sheet = (*batch)->sheet;
            m_report.headerRows.insert(sheet->name, sheet->columns.headerRow);
            m_report.unknownHeaders.append(sheet->columns.unknownHeaders);
        }
        for (ParsedRow &row : (*batch)->rows)
            takeRow(row, *sheet);
        if (m_report.read > ImportService::greatestRows)
            return failure(ErrorCode::BadFile, "too_many_rows");
        if (m_options.progress && !m_options.progress((*batch)->position, (*batch)->size))
            return ErrorCode::Cancelled;
    }
    m_report.skippedSheets = reader.skippedSheets();
    if (m_report.headerRows.isEmpty())
        return failure(ErrorCode::BadFile, "no_header");
    if (!m_options.dryRun) {
        if (m_import)
            m_store.forgetReplacedImports();
        note();
        m_report.stored = true;
    }
    return std::move(m_report);
}

/// What is wrong with a field by which nothing is judged costs the field, not the row.
QList<RowProblem> RegistrationRun::judge(ParsedRow &row, const ColumnMap &columns) const
{
    QList<RowProblem> problems = row.cellProblems + placed(columns, row, row.ruleProblems);
    for (RowProblem &each : problems) {
        const Field *field = registrationExtractType.field(each.problem.field);
        if (!field || field->key || each.problem.severity != Severity::Block)
            continue;
        each.problem.severity = Severity::Warn;
        (void)field->set(*row.record, {});
    }
    return problems;
}

void RegistrationRun::takeDay(RegistrationExtract &extract, const std::optional<RegistrationExtract> &stored) const
{
    if (extract.extractedOn.isValid())
        return;
    const bool again = stored && stored->fileHash == m_source.fileHash;
    extract.extractedOn = m_options.extractedOn.isValid() ? m_options.extractedOn
                          : again                         ? stored->extractedOn
                                                          : m_work.today();
}

void RegistrationRun::takeRow(ParsedRow &row, const SheetHead &sheet)
{
    ++m_report.read;
    QList<RowProblem> problems = judge(row, sheet.columns);
    auto &extract = static_cast<RegistrationExtract &>(*row.record);
    extract.creditCode = normalizeCode(extract.creditCode);
    const int codeColumn = sheet.columns.columnOf(QStringLiteral("credit_code"));
    const int first = m_rows.value(extract.creditCode);
    if (first > 0 && !extract.creditCode.isEmpty())
        problems.append({.column = codeColumn,
                         .problem = {.field = QStringLiteral("credit_code"),
                                     .rule = QStringLiteral("duplicate_in_file"),
                                     .argument = QString::number(first)}});
    const bool rejected = std::any_of(problems.begin(), problems.end(),
                                      [](const RowProblem &each) { return each.problem.severity == Severity::Block; });
    if (rejected) {
        ++m_report.rejected;
        tell(problems, sheet, row.number);
        return;
    }
    m_rows.insert(extract.creditCode, row.number);
    const std::optional<RegistrationExtract> stored = m_store.find(extract.creditCode);
    takeDay(extract, stored);
    const bool older = stored && stored->extractedOn > extract.extractedOn;
    if (older)
        problems.append({.column = sheet.columns.columnOf(QStringLiteral("extracted_on")),
                         .problem = {.field = QStringLiteral("extracted_on"),
                                     .rule = QStringLiteral("older_extract"),
                                     .severity = Severity::Warn}});
    tell(problems, sheet, row.number);
    if (older || (stored && sameContent(*stored, extract))) {
        ++m_report.unchanged;
        return;
    }
    ++(stored ? m_report.updated : m_report.added);
    m_newest = std::max(m_newest, extract.extractedOn);
    if (!m_options.dryRun)
        store(extract);
}

void RegistrationRun::store(const RegistrationExtract &extract)
{
    if (!m_import)
        m_import = m_store.addImport(m_source);
    m_store.put(extract, *m_import);
}

void RegistrationRun::tell(const QList<RowProblem> &problems, const SheetHead &sheet, int row)
{
    for (const RowProblem &each : problems) {
        if (m_report.problems.size() < ImportService::greatestProblems)
            m_report.problems.append({.sheet = sheet.name,
                                      .row = row,
                                      .column = each.column,
                                      .problem = each.problem,
                                      .type = &registrationExtractType});
        else
            ++m_report.problemsLeftOut;
    }
}

void RegistrationRun::note()
{
    QJsonObject changes {{QStringLiteral("file_sha256"), m_source.fileHash}, {QStringLiteral("read"), m_report.read},
                         {QStringLiteral("added"), m_report.added},          {QStringLiteral("updated"), m_report.updated},
                         {QStringLiteral("unchanged"), m_report.unchanged},  {QStringLiteral("rejected"), m_report.rejected}};
    if (m_newest.isValid())
        changes.insert(QStringLiteral("extracted_on"), m_newest.toString(Qt::ISODate));
    m_work.store.audit().append({.action = QStringLiteral("import"), .type = registrationExtractType.id(), .changes = changes},
                                m_work.context());
}

Result<QString> hashOf(const Workspace &work, const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, "cannot_open");
    const Result<QByteArray> hash = work.crypto.sha256(source);
    return hash ? Result(QString::fromLatin1(hash->toHex())) : hash.error();
}

}  // namespace

Result<ImportReport> RegistrationService::import(const QString &file, const RegistrationImportOptions &options)
{
    if (!mayImport(m_work.actor))
        return forbidden();
    if (options.extractedOn > m_work.today())
        return Error {
            .code = ErrorCode::Invalid, .field = QStringLiteral("extracted_on"), .detail = QStringLiteral("future_date")};
    const auto reader = RosterReader::open(registrationExtractType, file, m_work.checkContext());
    if (!reader)
        return reader.error();
    const Result<QString> hash = hashOf(m_work, file);
    if (!hash)
        return hash.error();
    RegistrationExtract source;
    source.fileName = QFileInfo(file).fileName();
    source.fileHash = *hash;
    source.importedAt = m_work.clock.now();
    source.importedBy = m_work.actor.name;
    RegistrationRun run(m_work, options, source);
    if (options.dryRun)
        return run.readAll(**reader);
    // As in ImportService: what fails for want of space must not leave its own log behind.
    m_work.database().truncateLog();
    const auto tidy = qScopeGuard([this] { m_work.database().truncateLog(); });
    return m_work.transact([&] { return run.readAll(**reader); });
}

Result<RegistrationExtract> RegistrationService::show(const QString &creditCode)
{
    if (!allowed(m_work.actor, Operation::View))
        return forbidden();
    const auto found = RegistrationStore(m_work.database()).find(normalizeCode(creditCode));
    if (!found)
        return Error {.code = ErrorCode::NotFound, .field = QStringLiteral("credit_code"), .detail = {}};
    return *found;
}

}  // namespace jiaxin
