// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// import, export, template.
#include "app/ctl/command.h"
#include "app/exchange/archive_service.h"
#include "app/exchange/export_service.h"
#include "app/exchange/import_service.h"
#include "app/words/words.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QJsonObject cellJson(const CellProblem &cell)
{
    QJsonObject json = problemJson(cell.type, cell.problem);
    json.insert(QStringLiteral("sheet"), cell.sheet);
    json.insert(QStringLiteral("row"), cell.row);
    json.insert(QStringLiteral("column"), cell.column);
    return json;
}

QJsonObject reportJson(const ImportReport &report)
{
    QJsonArray problems;
    for (const CellProblem &cell : report.problems)
        problems.append(cellJson(cell));
    return {{QStringLiteral("read"), report.read},
            {QStringLiteral("added"), report.added},
            {QStringLiteral("updated"), report.updated},
            {QStringLiteral("unchanged"), report.unchanged},
            {QStringLiteral("rejected"), report.rejected},
            {QStringLiteral("stored"), report.stored},
            {QStringLiteral("skipped_sheets"), QJsonArray::fromStringList(report.skippedSheets)},
            {QStringLiteral("unknown_headers"), QJsonArray::fromStringList(report.unknownHeaders)},
            {QStringLiteral("problems_left_out"), report.problemsLeftOut},
            {QStringLiteral("problems"), problems}};
}

void printReport(const Console &console, const ImportReport &report, bool dryRun)
{
    const Label sum = dryRun ? label("ctl", "Trial, nothing stored: %1 rows read, %2 new, %3 changed, %4 unchanged, %5 refused")
                             : label("ctl", "%1 rows read, %2 new, %3 changed, %4 unchanged, %5 refused");
    console.line(
        sum.translated().arg(report.read).arg(report.added).arg(report.updated).arg(report.unchanged).arg(report.rejected));
    for (const QString &sheet : report.skippedSheets)
        console.line(label("ctl", "Sheet %1 has no header that is known and was skipped").translated().arg(sheet));
    if (!report.unknownHeaders.isEmpty())
        console.line(label("ctl", "Columns that were not read: %1")
                         .translated()
                         .arg(report.unknownHeaders.join(label("words", ", ").translated())));
    for (const CellProblem &cell : report.problems)
        console.line(label("ctl", "%1 row %2 column %3  %4")
                         .translated()
                         .arg(cell.sheet, QString::number(cell.row), QString::number(cell.column),
                              problemText(cell.type, cell.problem)));
}

Exit importFile(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const QString file = arguments.word(1);
    const QString errors = arguments.value("errors");
    const ImportOptions options {.dryRun = arguments.has("dry-run"),
                                 .progress = cli.console().progress(label("ctl", "Import").translated())};
    return cli.withVault([=](Workspace &work) { return ImportService(work).run(*type, file, options); },
                         [&](const ImportReport &report) {
                             if (!errors.isEmpty()) {
                                 const Result<void> written = writeErrors(
                                     report, file, errors,
                                     [](const CellProblem &cell) { return problemText(cell.type, cell.problem); },
                                     label("ctl", "Reason").translated());
                                 if (!written)
                                     return cli.fail(written.error());
                             }
                             if (cli.isJson())
                                 cli.console().document(reportJson(report));
                             else
                                 printReport(cli.console(), report, options.dryRun);
                             return report.rejected > 0 ? Exit::Problems : Exit::Done;
                         });
}

Exit exportFile(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const QString file = arguments.word(1);
    const QString id = arguments.value("id");
    const ArchiveRequest request {.reason = arguments.value("reason"), .note = arguments.value("note")};
    return cli.withVault(
        [=](Workspace &work) {
            return id.isEmpty() ? ExportService(work).exportList(*type, file)
                                : ArchiveService(work).write(*type, RecordId(id), file, request);
        },
        [&](int rows) {
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("file"), file}, {QStringLiteral("rows"), rows}});
            else
                cli.console().line(label("ctl", "%1 rows were written to %2").translated().arg(rows).arg(file));
            return Exit::Done;
        });
}

Exit writeTemplate(Cli &cli, const Arguments &arguments)
{
    const RecordType *type = cli.recordType(arguments.word(0));
    if (!type)
        return Exit::Usage;
    const QString file = arguments.word(1);
    if (const Result<void> written = ExportService::writeTemplateFor(*type, file); !written)
        return cli.fail(written.error());
    if (cli.isJson())
        cli.console().document(QJsonObject {{QStringLiteral("file"), file}});
    else
        cli.console().line(label("ctl", "Written to %1").translated().arg(file));
    return Exit::Done;
}

constexpr OptionSpec exportOptions[] = {{"id"}, {"reason"}, {"note"}};
constexpr OptionSpec importOptions[] = {{"dry-run", OptionSpec::Kind::Flag}, {"errors"}};

constexpr Command commands[] = {
    {"import",
     "TYPE FILE [--dry-run] [--errors OUT.xlsx]",
     label("ctl", "Take rows of a workbook into the vault"),
     importOptions,
     {2, 2},
     &importFile},
    {"export",
     "TYPE FILE [--id ID [--reason CODE] [--note TEXT]]",
     label("ctl", "Write a masked list, or one record's archive, whole where a reason is given"),
     exportOptions,
     {2, 2},
     &exportFile},
    {"template",
     "TYPE FILE.xlsx",
     label("ctl", "Write an empty workbook for an import; needs no vault"),
     {},
     {2, 2},
     &writeTemplate},
};

}  // namespace

std::span<const Command> exchangeCommands()
{
    return commands;
}

}  // namespace jiaxin::ctl
