// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QStringList>

#include <optional>
#include <span>

namespace jiaxin::ctl {

/// One option of a command: `--name`, with or without a value, which may have to be a whole number, and whether it may stand
/// more than once.
struct OptionSpec {
    enum class Kind { Flag, Value, Number, Many };
    const char *name = nullptr;
    Kind kind = Kind::Value;
};

/// What stands for every command, anywhere on the line.
struct GlobalOptions {
    QString vault;
    QString user;
    QString passwordFile;
    QString clock;
    bool json = false;
    bool help = false;
};

/// The words and options of one command.
struct Arguments {
    QStringList words;
    QMap<QString, QStringList> options {};

    bool has(const char *name) const { return options.contains(QLatin1String(name)); }
    QString value(const char *name) const { return options.value(QLatin1String(name)).value(0); }
    QStringList values(const char *name) const { return options.value(QLatin1String(name)); }
    /// The value of an option of Kind::Number.
    std::optional<qint64> number(const char *name) const
    {
        return has(name) ? std::optional(value(name).toLongLong()) : std::nullopt;
    }
    QString word(qsizetype index) const { return words.value(index); }
};

/// What could not be read of a command line: the option or word concerned.
struct UsageFault {
    enum class Kind { UnknownOption, MissingValue, Twice, NotANumber };
    Kind kind = Kind::UnknownOption;
    QString what;
};

/// Takes the global options out of `line`, wherever they stand before a `--`. JIAXIN_VAULT stands in for --vault.
std::optional<UsageFault> takeGlobalOptions(QStringList &line, GlobalOptions &options);

/// Reads what follows the command's name. `--name=value` and `--name value` are the same; all after `--` are words, and so is
/// a lone `-`.
std::optional<UsageFault> parseArguments(const QStringList &line, std::span<const OptionSpec> specs, Arguments &arguments);

}  // namespace jiaxin::ctl
