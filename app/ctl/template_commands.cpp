// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// certificate templates, template-import, template-preview, template-save, template-use, template-withdraw.
#include "app/certificates/template_preview.h"
#include "app/certificates/template_service.h"
#include "app/ctl/command.h"
#include "app/ctl/template_view.h"
#include "app/words/words.h"
#include "domain/base/whole_file.h"

#include <QFileInfo>
#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

Result<QList<TemplateLine>> listLines(Workspace &work, bool all)
{
    if (!allowed(work.actor, Operation::View) && !TemplateService::mayManage(work.actor))
        return failure(ErrorCode::Forbidden, "role");
    TemplateService service(work);
    const Result<QList<CertificateTemplate>> offered = service.offered();
    if (!offered)
        return offered.error();
    const QList<TemplateVersion> own = service.versions();
    const QString usual = service.usual();
    QList<TemplateLine> lines;
    for (const CertificateTemplate &layout : *offered) {
        const auto version = std::find_if(own.begin(), own.end(), [&](const TemplateVersion &each) {
            return each.name == layout.name && each.version == layout.version;
        });
        TemplateLine line {.name = layout.name,
                           .title = layout.title,
                           .version = layout.version,
                           .usual = layout.name == usual,
                           .state = QStringLiteral("offered"),
                           .layout = layout};
        if (version != own.end()) {
            line.own = true;
            line.takenBy = version->takenBy;
            line.takenAt = version->takenAt;
        }
        lines.append(line);
    }
    for (const TemplateVersion &version : own) {
        const Result<CertificateTemplate> now = findTemplate(*offered, version.name);
        if (!all || (now && now->version == version.version))
            continue;
        lines.append({.name = version.name,
                      .title = version.title,
                      .version = version.version,
                      .own = true,
                      .state = version.withdrawnAt.isValid() ? QStringLiteral("withdrawn") : QStringLiteral("replaced"),
                      .takenBy = version.takenBy,
                      .takenAt = version.takenAt});
    }
    return lines;
}

Exit templates(Cli &cli, const Arguments &arguments)
{
    const bool all = arguments.has("all");
    return cli.withVault([all](Workspace &work) { return listLines(work, all); },
                         [&](const QList<TemplateLine> &lines) {
                             tellTemplates(cli, lines);
                             return Exit::Done;
                         });
}

Result<TemplateOutcome> takeOne(Workspace &work, const QString &file, bool dry)
{
    const Result<TemplateFile> read = readTemplateFile(file);
    if (!read)
        return read.error();
    if (!read->faults.isEmpty())
        return TemplateOutcome {.faults = read->faults};
    TemplateService service(work);
    if (!dry)
        return service.take(read->svg);
    const Result<TemplateReading> reading = service.check(read->svg);
    if (!reading)
        return reading.error();
    TemplateOutcome outcome {.faults = reading->faults};
    if (reading->layout) {
        outcome.name = reading->layout->name;
        outcome.title = reading->layout->title;
        outcome.version = reading->layout->version;
    }
    return outcome;
}

Exit import(Cli &cli, const Arguments &arguments)
{
    if (!loadFonts())
        return cli.fail(failure(ErrorCode::Io, "fonts"));
    const bool dry = arguments.has("dry-run");
    const QStringList files = arguments.words;
    return cli.withVault(
        [=](Workspace &work) -> Result<QList<TemplateOutcome>> {
            // One after the other: a sheet may stand behind the card that it repeats.
            QList<TemplateOutcome> outcomes;
            for (const QString &file : files) {
                Result<TemplateOutcome> outcome = takeOne(work, file, dry);
                if (!outcome)
                    return outcome.error();
                outcomes.append(*std::move(outcome));
            }
            return outcomes;
        },
        [&](const QList<TemplateOutcome> &outcomes) {
            QJsonArray array;
            bool good = true;
            for (qsizetype i = 0; i < outcomes.size(); ++i) {
                good &= outcomes.at(i).faults.isEmpty();
                array.append(outcomeJson(files.at(i), outcomes.at(i)));
                if (!cli.isJson())
                    tellOutcome(cli, files.at(i), outcomes.at(i), dry);
            }
            if (cli.isJson())
                cli.console().document(array);
            return good ? Exit::Done : Exit::Problems;
        });
}

struct PreviewOrder {
    QString what;  ///< a name, or an SVG file
    QString file;
    QString number;
    std::optional<qint64> version;
};

/// What a preview came to; with faults nothing was written.
struct PreviewDone {
    TemplateFaults faults {};
    PrintSummary summary {};
    bool real = false;
    QStringList tooLong {};
};

Result<PreviewDone> preview(Workspace &work, const PreviewOrder &order)
{
    TemplateService service(work);
    std::optional<CertificateTemplate> layout;
    if (QFileInfo(order.what).suffix().compare(u"svg", Qt::CaseInsensitive) == 0) {
        const Result<TemplateFile> read = readTemplateFile(order.what);
        if (!read)
            return read.error();
        const Result<TemplateReading> reading = read->faults.isEmpty()
                                                    ? service.check(read->svg)
                                                    : Result<TemplateReading>(TemplateReading {.faults = read->faults});
        if (!reading)
            return reading.error();
        if (!reading->layout)
            return PreviewDone {.faults = reading->faults};
        layout = reading->layout;
    } else {
        const Result<CertificateTemplate> found =
            order.version ? service.find(order.what, int(*order.version)) : service.find(order.what);
        if (!found)
            return found.error();
        layout = *found;
    }
    const Result<TemplatePreview> shown = previewOf(work, *layout, order.number);
    if (!shown)
        return shown.error();
    const Result<PrintSummary> written = writePdf(order.file, *layout, facesOf(shown->faces));
    if (!written)
        return written.error();
    return PreviewDone {.summary = *written, .real = shown->real, .tooLong = fieldsTooLong(*layout, shown->faces)};
}

Exit writePreview(Cli &cli, const Arguments &arguments)
{
    const PreviewOrder order {.what = arguments.word(0),
                              .file = arguments.value("pdf"),
                              .number = arguments.value("number"),
                              .version = arguments.number("version")};
    if (order.file.isEmpty())
        return cli.usage(label("ctl", "--pdf FILE is needed").translated());
    if (!loadFonts())
        return cli.fail({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("fonts")});
    return cli.withVault(
        [order](Workspace &work) { return preview(work, order); },
        [&](const PreviewDone &done) {
            const bool good = done.faults.isEmpty();
            if (cli.isJson()) {
                cli.console().document(
                    QJsonObject {{QStringLiteral("file"), good ? QJsonValue(order.file) : QJsonValue()},
                                 {QStringLiteral("pages"), done.summary.pages},
                                 {QStringLiteral("data"), done.real ? QStringLiteral("vault") : QStringLiteral("invented")},
                                 {QStringLiteral("too_long"), QJsonArray::fromStringList(done.tooLong)},
                                 {QStringLiteral("problems"), faultsJson(done.faults)}});
                return good ? Exit::Done : Exit::Problems;
            }
            complainOf(cli, order.what, done.faults);
            if (!good)
                return Exit::Problems;
            cli.console().line((done.real ? label("ctl", "Preview with certificates of this vault: %1")
                                          : label("ctl", "Preview with an invented person: %1"))
                                   .translated()
                                   .arg(order.file));
            if (!done.tooLong.isEmpty())
                cli.console().complain(label("ctl", "Too long for their places: %1").translated().arg(done.tooLong.join(u' ')));
            return Exit::Done;
        });
}

Exit save(Cli &cli, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    const QString file = arguments.word(1);
    const std::optional<qint64> wanted = arguments.number("version");
    return cli.withVault(
        [=](Workspace &work) -> Result<QByteArray> {
            if (!TemplateService::mayManage(work.actor))
                return failure(ErrorCode::Forbidden, "role");
            TemplateService service(work);
            int version = int(wanted.value_or(0));
            for (const TemplateVersion &each : service.versions()) {
                if (each.name == name && version == 0)
                    version = each.version;
            }
            return service.svg(name, version);
        },
        [&](const QByteArray &svg) {
            WholeFile target(file);
            if (!target.open(QIODevice::WriteOnly) || target.write(svg) != svg.size() || !target.finish())
                return cli.fail(failure(ErrorCode::Io, "cannot_write"));
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("file"), file}, {QStringLiteral("bytes"), svg.size()}});
            else
                cli.console().line(label("ctl", "Written to %1").translated().arg(file));
            return Exit::Done;
        });
}

Exit withdraw(Cli &cli, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    return cli.withVault(
        [name](Workspace &work) { return TemplateService(work).withdraw(name); },
        [&] {
            if (cli.isJson())
                cli.console().document(
                    QJsonObject {{QStringLiteral("name"), name}, {QStringLiteral("state"), QStringLiteral("withdrawn")}});
            else
                cli.console().line(label("ctl", "%1 is no longer offered; cards that were printed with it are as they were")
                                       .translated()
                                       .arg(name));
            return Exit::Done;
        });
}

Exit use(Cli &cli, const Arguments &arguments)
{
    const QString name = arguments.word(0);
    return cli.withVault([name](Workspace &work) { return TemplateService(work).makeUsual(name); },
                         [&] {
                             if (cli.isJson())
                                 cli.console().document(QJsonObject {{QStringLiteral("usual"), name}});
                             else
                                 cli.console().line(label("ctl", "Prints begin with %1 from now on").translated().arg(name));
                             return Exit::Done;
                         });
}

constexpr OptionSpec templateListOptions[] = {{"all", OptionSpec::Kind::Flag}};
constexpr OptionSpec templateImportOptions[] = {{"dry-run", OptionSpec::Kind::Flag}};
constexpr OptionSpec previewOptions[] = {{"pdf"}, {"number"}, {"version", OptionSpec::Kind::Number}};
constexpr OptionSpec saveOptions[] = {{"version", OptionSpec::Kind::Number}};

constexpr Command templateCommandList[] = {
    {"certificate templates",
     "[--all]",
     label("ctl", "The templates to print with; --all: every version of the own ones too"),
     templateListOptions,
     {},
     &templates,
     Drawing::Yes},
    {"certificate template-import",
     "FILE.svg… [--dry-run]",
     label("ctl", "Check own templates and take them into use"),
     templateImportOptions,
     {1, WordCount::any},
     &import,
     Drawing::Yes},
    {"certificate template-preview",
     "(NAME [--version N] | FILE.svg) --pdf FILE [--number NUMBER]",
     label("ctl", "Draw a template with a certificate of this vault, as a specimen"),
     previewOptions,
     {1, 1},
     &writePreview,
     Drawing::Yes},
    {"certificate template-save",
     "NAME FILE.svg [--version N]",
     label("ctl", "Write an own template as it was brought in"),
     saveOptions,
     {2, 2},
     &save},
    {"certificate template-use",
     "NAME",
     label("ctl", "Make a template the one that prints begin with"),
     {},
     {1, 1},
     &use,
     Drawing::Yes},
    {"certificate template-withdraw",
     "NAME",
     label("ctl", "Print with an own template no longer"),
     {},
     {1, 1},
     &withdraw,
     Drawing::Yes},
};

}  // namespace

std::span<const Command> templateCommands()
{
    return templateCommandList;
}

}  // namespace jiaxin::ctl
