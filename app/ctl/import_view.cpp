// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/import_view.h"

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

}  // namespace

Exit tellImport(Cli &cli, const ImportReport &report, const ImportTold &told)
{
    if (!told.errors.isEmpty()) {
        const Result<void> written = writeErrors(
            report, told.file, told.errors, [](const CellProblem &cell) { return problemText(cell.type, cell.problem); },
            label("ctl", "Reason").translated());
        if (!written)
            return cli.fail(written.error());
    }
    if (cli.isJson())
        cli.console().document(reportJson(report));
    else
        printReport(cli.console(), report, told.dryRun);
    return report.rejected > 0 ? Exit::Problems : Exit::Done;
}

}  // namespace jiaxin::ctl
