// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/template_view.h"

#include "app/words/template_words.h"
#include "app/words/words.h"

namespace jiaxin::ctl {

namespace {

QString stateWords(const QString &state)
{
    return state == u"offered"     ? label("ctl", "in use").translated()
           : state == u"withdrawn" ? label("ctl", "withdrawn").translated()
                                   : label("ctl", "replaced").translated();
}

QJsonObject lineJson(const TemplateLine &line)
{
    QJsonObject json {{QStringLiteral("name"), line.name},
                      {QStringLiteral("title"), line.title},
                      {QStringLiteral("version"), line.version},
                      {QStringLiteral("origin"), line.own ? QStringLiteral("office") : QStringLiteral("program")},
                      {QStringLiteral("state"), line.state},
                      {QStringLiteral("usual"), line.usual},
                      {QStringLiteral("taken_by"), line.own ? QJsonValue(line.takenBy) : QJsonValue()},
                      {QStringLiteral("taken_at"), line.own ? QJsonValue(timeText(line.takenAt)) : QJsonValue()}};
    if (line.layout) {
        json.insert(QStringLiteral("stock"), choiceName(line.layout->stock));
        json.insert(QStringLiteral("width"), line.layout->size.width());
        json.insert(QStringLiteral("height"), line.layout->size.height());
        json.insert(QStringLiteral("sides"), int(line.layout->sides.size()));
        json.insert(QStringLiteral("capacity"), line.layout->capacity());
    }
    return json;
}

}  // namespace

void tellTemplates(const Cli &cli, const QList<TemplateLine> &lines)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const TemplateLine &line : lines) {
        array.append(lineJson(line));
        rows.append({line.name, QString::number(line.version),
                     line.usual ? label("ctl", "usual").translated() : stateWords(line.state),
                     line.own ? label("ctl", "own").translated() : QString(), line.title});
    }
    if (cli.isJson())
        cli.console().document(array);
    else
        cli.console().table({label("ctl", "Template").translated(), label("ctl", "Version").translated(),
                             label("ctl", "State").translated(), label("ctl", "Origin").translated(),
                             label("ctl", "Title").translated()},
                            rows);
}

QJsonArray faultsJson(const TemplateFaults &faults)
{
    QJsonArray array;
    for (const TemplateFault &fault : faults)
        array.append(QJsonObject {{QStringLiteral("line"), fault.line > 0 ? QJsonValue(fault.line) : QJsonValue()},
                                  {QStringLiteral("element"), fault.element},
                                  {QStringLiteral("rule"), fault.rule},
                                  {QStringLiteral("severity"), QStringLiteral("block")},
                                  {QStringLiteral("message"), templateFaultText(fault)}});
    return array;
}

void complainOf(const Cli &cli, const QString &file, const TemplateFaults &faults)
{
    for (const TemplateFault &fault : faults) {
        const QString place = templateFaultPlace(fault);
        cli.console().complain(file + QStringLiteral("  ") + (place.isEmpty() ? QString() : place + QStringLiteral("  ")) +
                               templateFaultText(fault));
    }
}

QJsonObject outcomeJson(const QString &file, const TemplateOutcome &outcome)
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("name"), outcome.name},
            {QStringLiteral("title"), outcome.title},
            {QStringLiteral("version"), outcome.version},
            {QStringLiteral("new"), outcome.isNew},
            {QStringLiteral("sheets_renewed"), QJsonArray::fromStringList(outcome.renewedSheets)},
            {QStringLiteral("sheets_left"), QJsonArray::fromStringList(outcome.oldSheets)},
            {QStringLiteral("calibrations_kept"), outcome.calibrated},
            {QStringLiteral("problems"), faultsJson(outcome.faults)}};
}

void tellOutcome(const Cli &cli, const QString &file, const TemplateOutcome &outcome, bool dry)
{
    const Console &console = cli.console();
    if (!outcome.faults.isEmpty())
        return complainOf(cli, file, outcome.faults);
    const QString words = dry             ? label("ctl", "%1: %2 would be version %3").translated()
                          : outcome.isNew ? label("ctl", "%1: %2 is in use as version %3").translated()
                                          : label("ctl", "%1: %2 is in use already as version %3").translated();
    console.line(words.arg(file, outcome.name, QString::number(outcome.version)));
    for (const QString &sheet : outcome.renewedSheets)
        console.line(label("ctl", "    the sheet %1 that repeats it has a new version too").translated().arg(sheet));
    for (const QString &sheet : outcome.oldSheets)
        console.line(
            label("ctl", "    the sheet %1 no longer fits and goes on with the version before").translated().arg(sheet));
    if (!outcome.calibrated)
        console.line(label("ctl", "    the page has another size: calibrate the printers for it again").translated());
}

}  // namespace jiaxin::ctl
