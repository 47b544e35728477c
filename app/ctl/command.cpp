// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/command.h"

namespace jiaxin::ctl {

namespace {

QList<const Command *> allCommands()
{
    QList<const Command *> commands;
    for (const auto group : {vaultCommands(),
                             recordCommands(),
                             duplicateCommands(),
                             reviewCommands(),
                             deskCommands(),
                             batchCommands(),
                             publicityCommands(),
                             documentCommands(),
                             exchangeCommands(),
                             registrationCommands(),
                             licenceCommands(),
                             certificateCommands(),
                             certificateListCommands(),
                             stockCommands(),
                             calibrationCommands(),
                             templateCommands(),
                             sealCommands(),
                             keyCommands(),
                             ruleCommands(),
                             auditCommands(),
                             syncCommands(),
                             courierCommands(),
                             demoCommands()}) {
        for (const Command &command : group)
            commands.append(&command);
    }
    return commands;
}

}  // namespace

const Command *takeCommand(QStringList &line)
{
    for (const qsizetype words : {2, 1}) {
        const QString name = line.size() < words ? QString() : line.first(words).join(u' ');
        for (const Command *command : allCommands()) {
            if (name == QLatin1String(command->name)) {
                line = line.sliced(words);
                return command;
            }
        }
    }
    return nullptr;
}

void printUsage(const Console &console, const Command *only)
{
    if (!only)
        console.complain(
            label("ctl", "jiaxinctl [--vault DIR] [--user NAME] [--password-file FILE] [--json] COMMAND …").translated());
    for (const Command *command : allCommands()) {
        if (only && command != only)
            continue;
        console.complain(QStringLiteral("  %1 %2").arg(QLatin1String(command->name), QString::fromUtf8(command->usage)));
        console.complain(QStringLiteral("      ") + command->summary.translated());
    }
}

}  // namespace jiaxin::ctl
