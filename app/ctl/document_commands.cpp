// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// document.
#include "app/ctl/command.h"
#include "app/letters/letter_service.h"

namespace jiaxin::ctl {

namespace {

QString kindNames()
{
    QStringList names;
    for (const Choice &choice : choicesFor<LetterKind>())
        names.append(QLatin1String(choice.name));
    return names.join(QStringLiteral(" "));
}

Exit document(Cli &cli, const Arguments &arguments)
{
    const auto kind = choiceFromName<LetterKind>(arguments.word(0));
    if (!kind)
        return cli.usage(
            label("ctl", "There is no document %1; there are: %2").translated().arg(arguments.word(0), kindNames()));
    if (arguments.has("pdf") == arguments.has("odt"))
        return cli.usage(label("ctl", "One of --pdf FILE and --odt FILE is needed").translated());
    const bool odt = arguments.has("odt");
    const QString file = arguments.value(odt ? "odt" : "pdf");
    if (odt && !file.endsWith(QLatin1String(".odt"), Qt::CaseInsensitive))
        return cli.usage(label("ctl", "The name of a file for --odt ends in .odt").translated());
    if (!odt && file.endsWith(QLatin1String(".odt"), Qt::CaseInsensitive))
        return cli.usage(label("ctl", "A file that ends in .odt is written by --odt").translated());
    const LetterRequest request {.kind = *kind, .id = RecordId(arguments.word(1)), .number = arguments.value("number")};
    return cli.withVault([=](Workspace &work) { return LetterService(work).write(request, file); },
                         [&](const LetterSummary &summary) {
                             if (cli.isJson()) {
                                 QJsonObject json {{QStringLiteral("kind"), choiceName(*kind)}, {QStringLiteral("file"), file}};
                                 if (summary.pages > 0)
                                     json.insert(QStringLiteral("pages"), summary.pages);
                                 cli.console().document(json);
                             } else {
                                 cli.console().line(label("ctl", "Written: %1").translated().arg(file));
                             }
                             return Exit::Done;
                         });
}

constexpr OptionSpec documentOptions[] = {{"pdf"}, {"odt"}, {"number"}};

constexpr Command documentCommandList[] = {
    {"document",
     "KIND ID (--pdf FILE | --odt FILE) [--number TEXT]",
     label("ctl", "Write an official document about a record, as PDF or to be edited"),
     documentOptions,
     {2, 2},
     &document,
     Drawing::Yes},
};

}  // namespace

std::span<const Command> documentCommands()
{
    return documentCommandList;
}

}  // namespace jiaxin::ctl
