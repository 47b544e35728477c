// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// import, export, template, forecast, remind.
#include "app/ctl/command.h"
#include "app/ctl/import_view.h"
#include "app/exchange/archive_service.h"
#include "app/exchange/export_service.h"
#include "app/exchange/import_service.h"
#include "app/records/reminder_service.h"
#include "app/words/words.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

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
                             return tellImport(cli, report, {.file = file, .errors = errors, .dryRun = options.dryRun});
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

/// How many days ahead; 60 where nothing is said, nothing for what is no number of days.
std::optional<ForecastQuery> forecastQuery(const Arguments &arguments)
{
    ForecastQuery query;
    if (!arguments.has("days"))
        return query;
    bool isNumber = false;
    query.days = arguments.value("days").toInt(&isNumber);
    return isNumber && query.days >= 0 && query.days <= 366 ? std::optional(query) : std::nullopt;
}

QJsonArray forecastJson(const QList<EnterpriseForecast> &lines)
{
    QJsonArray array;
    for (const EnterpriseForecast &line : lines) {
        QJsonObject json {{QStringLiteral("enterprise"), line.enterprise.isNull() ? QJsonValue() : line.enterprise.toString()},
                          {QStringLiteral("name"), line.name},
                          {QStringLiteral("ended"), line.ended}};
        for (std::size_t span = 0; span < forecastSpans.size(); ++span)
            json.insert(QStringLiteral("within_%1").arg(forecastSpans[span]), line.within[span]);
        array.append(json);
    }
    return array;
}

Exit forecast(Cli &cli, const Arguments &arguments)
{
    const std::optional<ForecastQuery> query = forecastQuery(arguments);
    if (!query)
        return cli.usage(label("ctl", "--days is a number from 0 to 366").translated());
    return cli.withVault([=](Workspace &work) { return ForecastService(work).enterprises(*query); },
                         [&](const QList<EnterpriseForecast> &lines) {
                             if (cli.isJson()) {
                                 cli.console().document(forecastJson(lines));
                                 return Exit::Done;
                             }
                             QStringList header {typeText(enterpriseType), label("ctl", "Over").translated()};
                             for (const int days : forecastSpans)
                                 header.append(label("ctl", "%1 days").translated().arg(days));
                             QList<QStringList> rows;
                             for (const EnterpriseForecast &line : lines) {
                                 rows.append({line.name, QString::number(line.ended)});
                                 for (const int within : line.within)
                                     rows.last().append(QString::number(within));
                             }
                             cli.console().table(header, rows);
                             return Exit::Done;
                         });
}

Exit remind(Cli &cli, const Arguments &arguments)
{
    const std::optional<ForecastQuery> query = forecastQuery(arguments);
    if (!query)
        return cli.usage(label("ctl", "--days is a number from 0 to 366").translated());
    const QString folder = arguments.word(0);
    const auto progress = cli.console().progress(label("ctl", "Reminders").translated());
    return cli.withVault(
        [=](Workspace &work) -> Result<ReminderBatch> {
            const Result<QList<EnterpriseForecast>> lines = ForecastService(work).enterprises(*query);
            if (!lines)
                return lines.error();
            return ReminderService(work).writeAll(*lines, *query, folder, progress);
        },
        [&](const ReminderBatch &batch) {
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("enterprises"), batch.enterprises},
                                                    {QStringLiteral("workers"), batch.workers},
                                                    {QStringLiteral("pages"), batch.pages},
                                                    {QStringLiteral("letters"), batch.letters}});
            else
                cli.console().line(label("ctl", "%1 enterprises, %2 workers; the letters are in %3")
                                       .translated()
                                       .arg(QString::number(batch.enterprises), QString::number(batch.workers), batch.letters));
            return Exit::Done;
        });
}

constexpr OptionSpec exchangeImportOptions[] = {{"dry-run", OptionSpec::Kind::Flag}, {"errors"}};

constexpr OptionSpec exportOptions[] = {{"id"}, {"reason"}, {"note"}};
constexpr OptionSpec forecastOptions[] = {{"days"}};

constexpr Command exchangeCommandList[] = {
    {"forecast", "[--days N]", label("ctl", "What ends for whom, by enterprise"), forecastOptions, {0, 0}, &forecast},
    {"remind",
     "FOLDER [--days N]",
     label("ctl", "Write reminder letters and a list for each enterprise"),
     forecastOptions,
     {1, 1},
     &remind,
     Drawing::Yes},
    {"import",
     "TYPE FILE [--dry-run] [--errors OUT.xlsx]",
     label("ctl", "Take rows of a workbook into the vault"),
     exchangeImportOptions,
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
    return exchangeCommandList;
}

}  // namespace jiaxin::ctl
