// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// jiaxinctl: the composition root of the command line.
#include "app/ctl/command.h"
#include "crypto/crypto_provider.h"
#include "domain/base/clock.h"
#include "translations/translations.h"

#include <QGuiApplication>
#include <QTimeZone>

using namespace jiaxin;
using namespace jiaxin::ctl;

namespace {

/// An instant of --clock; without a zone it is the wall clock in China.
QDateTime clockFrom(const QString &text)
{
    QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!instant.isValid() && QDate::fromString(text, Qt::ISODate).isValid())
        instant = QDate::fromString(text, Qt::ISODate).startOfDay(Qt::LocalTime);
    constexpr int secondsEast = 8 * 3600;
    if (instant.timeSpec() == Qt::LocalTime)
        instant = QDateTime(instant.date(), instant.time(), Qt::OffsetFromUTC, secondsEast);
    return instant.toUTC();
}

QString faultText(const UsageFault &fault)
{
    const Label text = fault.kind == UsageFault::Kind::MissingValue ? label("ctl", "%1 needs a value")
                       : fault.kind == UsageFault::Kind::Twice      ? label("ctl", "%1 stands twice")
                       : fault.kind == UsageFault::Kind::NotANumber ? label("ctl", "%1 takes a number")
                                                                    : label("ctl", "There is no option %1 here");
    return text.translated().arg(fault.what);
}

Exit runCommand(const GlobalOptions &options, const Command &command, const QStringList &line)
{
    const std::unique_ptr<CryptoProvider> crypto = makeOpenSslProvider();
    const SystemClock systemClock;
    const ManualClock manualClock(options.clock.isEmpty() ? QDateTime() : clockFrom(options.clock));
    const Clock &clock = options.clock.isEmpty() ? static_cast<const Clock &>(systemClock) : manualClock;
    Cli cli(options, {.crypto = *crypto, .clock = clock});
    if (!options.clock.isEmpty() && !clock.now().isValid())
        return cli.usage(label("ctl", "--clock takes an instant such as 2026-11-23T09:00:00+08:00").translated());
    if (options.help) {
        printUsage(cli.console(), &command);
        return Exit::Done;
    }
    Arguments arguments;
    const std::optional<UsageFault> fault = parseArguments(line, command.options, arguments);
    const qsizetype words = arguments.words.size();
    if (fault || words < command.words.least || words > command.words.most) {
        printUsage(cli.console(), &command);
        return cli.usage(fault ? faultText(*fault) : label("ctl", "The command has too few or too many words").translated());
    }
    return command.run(cli, arguments);
}

Exit runLine(const QStringList &line, const std::optional<UsageFault> &fault, const GlobalOptions &options,
             const Command *command)
{
    const Console console(options.json);
    if (fault) {
        console.complain(faultText(*fault));
        return Exit::Usage;
    }
    if (!command) {
        printUsage(console);
        if (options.help)
            return Exit::Done;
        const Label text =
            line.isEmpty() ? label("ctl", "Which command?") : label("ctl", "There is no command %1 in this version");
        console.complain(text.translated().replace(QStringLiteral("%1"), line.value(0)));
        return Exit::Usage;
    }
    return runCommand(options, *command, line);
}

}  // namespace

int main(int argc, char **argv)
{
    // Qt says on standard error what it does about a locale that is not UTF-8; done here, there is nothing to say.
    qputenv("LC_ALL", "C.UTF-8");
    QStringList line;
    for (int i = 1; i < argc; ++i)
        line.append(QString::fromLocal8Bit(argv[i]));
    GlobalOptions options;
    const std::optional<UsageFault> fault = takeGlobalOptions(line, options);
    const Command *command = fault ? nullptr : takeCommand(line);

    std::unique_ptr<QCoreApplication> application;
    if (command && command->drawing == Drawing::Yes) {
        if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("jiaxinctl"));
    (void)installTranslations(*application);
    return int(runLine(line, fault, options, command));
}
