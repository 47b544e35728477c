// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/cli.h"
#include "domain/label.h"

namespace jiaxin::ctl {

/// How many words a command takes besides its options.
struct WordCount {
    int least = 0;
    int most = 0;
    static constexpr int any = 1'000'000;
};

/// Whether a command draws, or asks whether something can be drawn: then it needs fonts and an image system, on the offscreen
/// platform where there is no display.
enum class Drawing { No, Yes };

/// One command of design.md §6: its name of one or two words, how it is written, what it does.
struct Command {
    const char *name = nullptr;
    const char *usage = nullptr;  ///< what follows the name
    Label summary {};
    std::span<const OptionSpec> options {};
    WordCount words {};
    Exit (*run)(Cli &cli, const Arguments &arguments) = nullptr;
    Drawing drawing = Drawing::No;
};

std::span<const Command> vaultCommands();
std::span<const Command> recordCommands();
std::span<const Command> duplicateCommands();
std::span<const Command> publicityCommands();
std::span<const Command> reviewCommands();
std::span<const Command> deskCommands();
std::span<const Command> batchCommands();
std::span<const Command> documentCommands();
std::span<const Command> exchangeCommands();
std::span<const Command> registrationCommands();
std::span<const Command> licenceCommands();
std::span<const Command> certificateCommands();
std::span<const Command> certificateListCommands();
std::span<const Command> stockCommands();
std::span<const Command> calibrationCommands();
std::span<const Command> templateCommands();
std::span<const Command> sealCommands();
std::span<const Command> keyCommands();
std::span<const Command> ruleCommands();
std::span<const Command> auditCommands();
std::span<const Command> syncCommands();
std::span<const Command> courierCommands();
std::span<const Command> demoCommands();

/// The command that the line begins with, and its words taken off; null when there is none.
const Command *takeCommand(QStringList &line);
/// Every command with its usage and summary.
void printUsage(const Console &console, const Command *only = nullptr);

}  // namespace jiaxin::ctl
