// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// registration import, registration show.
#include "app/ctl/command.h"
#include "app/ctl/import_view.h"
#include "app/exchange/registration_service.h"
#include "app/words/words.h"
#include "domain/record_json.h"

namespace jiaxin::ctl {

namespace {

QJsonObject extractJson(const RegistrationExtract &extract)
{
    QJsonObject json = recordToJson(registrationExtractType, extract, JsonScope::FieldsOnly);
    json.insert(QStringLiteral("file"), extract.fileName);
    json.insert(QStringLiteral("file_sha256"), extract.fileHash);
    json.insert(QStringLiteral("imported_at"), instantText(extract.importedAt));
    json.insert(QStringLiteral("imported_by"), extract.importedBy);
    return json;
}

Exit importExtracts(Cli &cli, const Arguments &arguments)
{
    RegistrationImportOptions options {.dryRun = arguments.has("dry-run"),
                                       .extractedOn = QDate::fromString(arguments.value("date"), Qt::ISODate),
                                       .progress = cli.console().progress(label("ctl", "Import").translated())};
    if (arguments.has("date") && !options.extractedOn.isValid())
        return cli.usage(label("ctl", "--date is a day, as 2026-11-23").translated());
    const QString file = arguments.word(0);
    const QString errors = arguments.value("errors");
    return cli.withVault([=](Workspace &work) { return RegistrationService(work).import(file, options); },
                         [&](const ImportReport &report) {
                             return tellImport(cli, report, {.file = file, .errors = errors, .dryRun = options.dryRun});
                         });
}

Exit showExtract(Cli &cli, const Arguments &arguments)
{
    const QString code = arguments.word(0);
    return cli.withVault([=](Workspace &work) { return RegistrationService(work).show(code); },
                         [&](const RegistrationExtract &extract) {
                             if (cli.isJson()) {
                                 cli.console().document(extractJson(extract));
                                 return Exit::Done;
                             }
                             for (const Field &field : registrationExtractType.fields)
                                 cli.console().line(QStringLiteral("%1  %2").arg(field.label.translated(),
                                                                                 valueText(field, field.get(extract))));
                             cli.console().line(label("ctl", "From %1, imported %2 by %3")
                                                    .translated()
                                                    .arg(extract.fileName, timeText(extract.importedAt), extract.importedBy));
                             return Exit::Done;
                         });
}

constexpr OptionSpec registrationImportOptions[] = {{"dry-run", OptionSpec::Kind::Flag}, {"errors"}, {"date"}};

constexpr Command registrationCommandList[] = {
    {"registration import",
     "FILE [--dry-run] [--errors OUT.xlsx] [--date DAY]",
     label("ctl", "Take an extract of the market supervision's register into the vault, to compare filings with"),
     registrationImportOptions,
     {1, 1},
     &importExtracts},
    {"registration show",
     "CREDITCODE",
     label("ctl", "What the register says of an enterprise, and from which file"),
     {},
     {1, 1},
     &showExtract},
};

}  // namespace

std::span<const Command> registrationCommands()
{
    return registrationCommandList;
}

}  // namespace jiaxin::ctl
