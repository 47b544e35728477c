// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/program/program_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace jiaxin {

ProgramOptions ProgramOptions::parse(const QStringList &arguments)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("ProgramOptions", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(words("Credit archives of home-service enterprises and workers"));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&](const char *name, const char *text, const char *value) {
        parser.addOption({QString::fromLatin1(name), words(text), QString::fromLatin1(value)});
    };
    option("vault", QT_TRANSLATE_NOOP("ProgramOptions", "Folder of the vault"), "DIR");
    option("user", QT_TRANSLATE_NOOP("ProgramOptions", "User name"), "NAME");
    option("password-file", QT_TRANSLATE_NOOP("ProgramOptions", "File whose first line is the password"), "FILE");
    option("clock", QT_TRANSLATE_NOOP("ProgramOptions", "Instant at which the clock stands"), "ISO8601");
    option("screenshots", QT_TRANSLATE_NOOP("ProgramOptions", "Save pictures of every page and quit"), "DIR");
    parser.process(arguments);
    ProgramOptions options {.vault = parser.value(QStringLiteral("vault")),
                            .user = parser.value(QStringLiteral("user")),
                            .passwordFile = parser.value(QStringLiteral("password-file")),
                            .clock = parser.value(QStringLiteral("clock")),
                            .screenshots = parser.value(QStringLiteral("screenshots"))};
    if (options.vault.isEmpty())
        options.vault = qEnvironmentVariable("JIAXIN_VAULT");
    return options;
}

}  // namespace jiaxin
