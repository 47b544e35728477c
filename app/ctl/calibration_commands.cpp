// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// certificate calibrate and calibrations: what each printer needs so that it prints where it is meant to.
#include "app/certificates/calibration_service.h"
#include "app/certificates/template_service.h"
#include "app/ctl/command.h"
#include "app/documents/calibration_sheet.h"
#include "app/words/words.h"

#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

QString millimetres(double value)
{
    return QString::number(value, 'f', 2);
}

PrinterFault faultOf(const Calibration &calibration, const QList<CertificateTemplate> &templates)
{
    const Result<CertificateTemplate> layout = findTemplate(templates, calibration.templateName);
    return layout ? faultUnder(calibration.correction, calibrationMarks(layout->size)) : PrinterFault();
}

struct MeasuredFault {
    Calibration calibration;
    PrinterFault fault;
};

Exit calibrations(Cli &cli, const Arguments &)
{
    return cli.withVault(
        [](Workspace &work) -> Result<QList<MeasuredFault>> {
            if (!allowed(work.actor, Operation::View))
                return failure(ErrorCode::Forbidden, "role");
            TemplateService service(work);
            const QList<CertificateTemplate> templates = service.offered().value_or({}) + service.withdrawn().value_or({});
            QList<MeasuredFault> all;
            for (const Calibration &one : CalibrationService(work).list())
                all.append({one, faultOf(one, templates)});
            return all;
        },
        [&](const QList<MeasuredFault> &all) {
            QJsonArray array;
            QList<QStringList> rows;
            for (const auto &[one, fault] : all) {
                array.append(
                    QJsonObject {{QStringLiteral("printer"), one.printer},
                                 {QStringLiteral("template"), one.templateName},
                                 {QStringLiteral("side"), one.side == 0 ? QStringLiteral("front") : QStringLiteral("back")},
                                 {QStringLiteral("offset_x"), fault.offset.x()},
                                 {QStringLiteral("offset_y"), fault.offset.y()},
                                 {QStringLiteral("scale_x"), fault.scaleX},
                                 {QStringLiteral("scale_y"), fault.scaleY},
                                 {QStringLiteral("rotation"), fault.rotation}});
                rows.append({one.printer, one.templateName, QString::number(one.side + 1), millimetres(fault.offset.x()),
                             millimetres(fault.offset.y()), QString::number(100 * fault.scaleX, 'f', 2),
                             QString::number(100 * fault.scaleY, 'f', 2), QString::number(fault.rotation, 'f', 2),
                             dayText(one.measuredAt)});
            }
            if (cli.isJson())
                cli.console().document(array);
            else
                cli.console().table({label("ctl", "Printer").translated(), label("ctl", "Template").translated(),
                                     label("ctl", "Side").translated(), label("ctl", "Right (mm)").translated(),
                                     label("ctl", "Down (mm)").translated(), label("ctl", "Width (%)").translated(),
                                     label("ctl", "Height (%)").translated(), label("ctl", "Turned (°)").translated(),
                                     label("ctl", "Measured on").translated()},
                                    rows);
            return Exit::Done;
        });
}

std::optional<CalibrationReading> readingFrom(const QString &text)
{
    QList<double> values;
    for (const QString &part : text.split(u',')) {
        bool good = false;
        values.append(part.trimmed().toDouble(&good));
        if (!good)
            return std::nullopt;
    }
    if (values.size() != 5)
        return std::nullopt;
    return CalibrationReading {
        .left = values[0], .top = values[1], .topRight = values[2], .across = values[3], .down = values[4]};
}

/// What is calibrated: a printer for a template.
struct CalibrationTarget {
    QString printer;
    QString templateName;
};

Exit writeSheet(Cli &cli, const QString &file, const CalibrationTarget &target, TestSheet sheet)
{
    return cli.withVault(
        [=](Workspace &work) -> Result<qint64> {
            const Result<CertificateTemplate> layout = TemplateService(work).find(target.templateName);
            if (!layout)
                return layout.error();
            const bool corrected = sheet == TestSheet::Corrected;
            const CalibrationText text {
                .title = layout->title, .printer = target.printer, .day = dateLong(work.today()), .corrected = corrected};
            return writeCalibrationPdf(file, *layout, text,
                                       corrected ? CalibrationService(work).correction(target.printer, *layout)
                                                 : SheetCorrection());
        },
        [&](qint64 bytes) {
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("file"), file}, {QStringLiteral("bytes"), bytes}});
            else
                cli.console().line(
                    label("ctl", "Print %1 at its full size and measure what stands on it").translated().arg(file));
            return Exit::Done;
        });
}

Exit storeReading(Cli &cli, const CalibrationTarget &target, int side, const CalibrationReading &reading, TestSheet sheet)
{
    return cli.withVault(
        [=](Workspace &work) -> Result<Problems> {
            const Result<CertificateTemplate> layout = TemplateService(work).find(target.templateName);
            if (!layout)
                return layout.error();
            return CalibrationService(work).measured(target.printer, *layout, side, reading, sheet);
        },
        [&](const Problems &problems) {
            QJsonArray array;
            for (const Problem &problem : problems) {
                const QString message = problemText(nullptr, problem);
                array.append(QJsonObject {{QStringLiteral("field"), problem.field},
                                          {QStringLiteral("rule"), problem.rule},
                                          {QStringLiteral("severity"), QStringLiteral("block")},
                                          {QStringLiteral("message"), message}});
                if (!cli.isJson())
                    cli.console().complain(problem.field + QStringLiteral("  ") + message);
            }
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("problems"), array}});
            else if (problems.isEmpty())
                cli.console().line(label("ctl", "Stored; print the test sheet with --corrected to check").translated());
            return problems.isEmpty() ? Exit::Done : Exit::Problems;
        });
}

Exit calibrate(Cli &cli, const Arguments &arguments)
{
    const QString printer = arguments.value("printer");
    const QString wanted = arguments.value("side");
    const int tasks = int(arguments.has("sheet")) + int(arguments.has("measured")) + int(arguments.has("forget"));
    if (printer.isEmpty() || tasks != 1)
        return cli.usage(label("ctl", "--printer and one of --sheet, --measured and --forget are needed").translated());
    if (!loadFonts())
        return cli.fail({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("fonts")});
    const CalibrationTarget target {.printer = printer, .templateName = arguments.value("template")};
    const TestSheet sheet = arguments.has("corrected") ? TestSheet::Corrected : TestSheet::Plain;
    if (arguments.has("sheet"))
        return writeSheet(cli, arguments.value("sheet"), target, sheet);
    if (arguments.has("forget"))
        return cli.withVault(
            [target](Workspace &work) { return CalibrationService(work).forget(target.printer, target.templateName); },
            [&] {
                if (cli.isJson())
                    cli.console().document(QJsonObject {{QStringLiteral("forgotten"), true}});
                return Exit::Done;
            });
    const std::optional<CalibrationReading> reading = readingFrom(arguments.value("measured"));
    const int side = wanted == QLatin1String("back") ? 1 : 0;
    if (!reading || (!wanted.isEmpty() && wanted != QLatin1String("front") && side == 0))
        return cli.usage(
            label("ctl", "--measured takes five millimetres: left,top,top right,across,down; --side is front or back")
                .translated());
    return storeReading(cli, target, side, *reading, sheet);
}

constexpr OptionSpec calibrateOptions[] = {{"printer"},
                                           {"template"},
                                           {"side"},
                                           {"sheet"},
                                           {"measured"},
                                           {"corrected", OptionSpec::Kind::Flag},
                                           {"forget", OptionSpec::Kind::Flag}};

constexpr Command calibrationCommandList[] = {
    {"certificate calibrations", "", label("ctl", "What each printer was found to need"), {}, {}, &calibrations},
    {"certificate calibrate",
     "--printer NAME --template NAME (--sheet FILE [--corrected] | [--side SIDE] --measured MM,MM,MM,MM,MM [--corrected] | "
     "--forget)",
     label("ctl", "Write a test sheet, or store what was measured on it"),
     calibrateOptions,
     {},
     &calibrate,
     Drawing::Yes},
};

}  // namespace

std::span<const Command> calibrationCommands()
{
    return calibrationCommandList;
}

}  // namespace jiaxin::ctl
