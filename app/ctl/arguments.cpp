// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/arguments.h"

namespace jiaxin::ctl {

namespace {

struct GlobalSpec {
    const char *name;
    QString GlobalOptions::*text;
    bool GlobalOptions::*flag;
};

constexpr GlobalSpec globalSpecs[] = {
    {"vault", &GlobalOptions::vault, nullptr},
    {"user", &GlobalOptions::user, nullptr},
    {"password-file", &GlobalOptions::passwordFile, nullptr},
    {"clock", &GlobalOptions::clock, nullptr},
    {"json", nullptr, &GlobalOptions::json},
    {"help", nullptr, &GlobalOptions::help},
};

bool isOption(const QString &word)
{
    return word.size() > 2 && word.startsWith(QLatin1String("--"));
}

/// `--name` of `--name=value`, without the dashes.
QString nameOf(const QString &word)
{
    return word.sliced(2).section(u'=', 0, 0);
}

/// The value of the option at `index`; moves on when it is the next word.
std::optional<QString> valueAt(const QStringList &line, qsizetype &index)
{
    const QString &word = line.at(index);
    if (const qsizetype equals = word.indexOf(u'='); equals >= 0)
        return word.sliced(equals + 1);
    if (index + 1 >= line.size())
        return std::nullopt;
    return line.at(++index);
}

template <class Spec>
const Spec *findSpec(std::span<const Spec> specs, const QString &name)
{
    const auto found =
        std::find_if(specs.begin(), specs.end(), [&](const Spec &spec) { return name == QLatin1String(spec.name); });
    return found == specs.end() ? nullptr : &*found;
}

}  // namespace

std::optional<UsageFault> takeGlobalOptions(QStringList &line, GlobalOptions &options)
{
    options.vault = qEnvironmentVariable("JIAXIN_VAULT");
    QStringList rest;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == QLatin1String("--")) {
            rest += line.sliced(i);
            break;
        }
        const GlobalSpec *spec =
            isOption(line.at(i)) ? findSpec<GlobalSpec>(std::span(globalSpecs), nameOf(line.at(i))) : nullptr;
        if (!spec) {
            rest.append(line.at(i));
        } else if (spec->flag) {
            options.*spec->flag = true;
        } else {
            const QString &name = line.at(i);
            const std::optional<QString> value = valueAt(line, i);
            if (!value || value->isEmpty())
                return UsageFault {UsageFault::Kind::MissingValue, name};
            options.*spec->text = *value;
        }
    }
    line = rest;
    return std::nullopt;
}

std::optional<UsageFault> parseArguments(const QStringList &line, std::span<const OptionSpec> specs, Arguments &arguments)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString &word = line.at(i);
        if (word == QLatin1String("--")) {
            arguments.words += line.sliced(i + 1);
            break;
        }
        if (!isOption(word)) {
            arguments.words.append(word);
            continue;
        }
        const QString name = nameOf(word);
        const OptionSpec *spec = findSpec(specs, name);
        if (!spec)
            return UsageFault {UsageFault::Kind::UnknownOption, QStringLiteral("--") + name};
        if (arguments.options.contains(name) && spec->kind != OptionSpec::Kind::Many)
            return UsageFault {UsageFault::Kind::Twice, QStringLiteral("--") + name};
        QStringList &values = arguments.options[name];
        if (spec->kind == OptionSpec::Kind::Flag)
            continue;
        const std::optional<QString> value = valueAt(line, i);
        if (!value)
            return UsageFault {UsageFault::Kind::MissingValue, QStringLiteral("--") + name};
        bool isNumber = true;
        if (spec->kind == OptionSpec::Kind::Number)
            (void)value->toLongLong(&isNumber);
        if (!isNumber)
            return UsageFault {UsageFault::Kind::NotANumber, QStringLiteral("--") + name};
        values.append(*value);
    }
    return std::nullopt;
}

}  // namespace jiaxin::ctl
