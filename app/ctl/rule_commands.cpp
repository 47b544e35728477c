// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// rule check: the rules without a vault.
#include "app/ctl/command.h"
#include "app/words/words.h"
#include "domain/rules/age.h"
#include "domain/rules/codes.h"
#include "domain/rules/contact.h"
#include "domain/rules/identity_number.h"

#include <QFile>
#include <QJsonArray>

namespace jiaxin::ctl {

namespace {

/// A person's age belongs to the number that tells the birth date, as in the form and the import.
CheckResult withAge(CheckResult result, QDate today)
{
    const QDate birth = QDate::fromString(result.derived.value(QStringLiteral("birth_date")), Qt::ISODate);
    for (Problem problem : checkAge(birth, result.derived.value(QStringLiteral("sex")), today)) {
        problem.field = QStringLiteral("birth_date");
        result.problems.append(problem);
    }
    return result;
}

struct Rule {
    const char *kind;
    CheckResult (*check)(const QString &value, QDate today);
};

constexpr Rule rules[] = {
    {"resident_id", [](const QString &value, QDate today) { return withAge(checkResidentId(value, today), today); }},
    {"permanent_residence",
     [](const QString &value, QDate today) { return withAge(checkPermanentResidence(value, today), today); }},
    {"credit_code", [](const QString &value, QDate) { return checkCreditCode(value); }},
    {"registration_number", [](const QString &value, QDate) { return checkRegistrationNumber(value); }},
    {"organization_code", [](const QString &value, QDate) { return checkOrganizationCode(value); }},
    {"phone", [](const QString &value, QDate) { return checkPhone(value); }},
    {"name", [](const QString &value, QDate) { return checkPersonName(value, NameScript::Any); }},
};

const Rule *findRule(const QString &kind)
{
    for (const Rule &rule : rules) {
        if (kind == QLatin1String(rule.kind))
            return &rule;
    }
    return nullptr;
}

QJsonObject resultJson(const QString &value, const CheckResult &result)
{
    QJsonObject derived;
    if (result.ok())
        derived.insert(QStringLiteral("normalized"), result.normalized);
    for (auto fact = result.derived.begin(); fact != result.derived.end(); ++fact)
        derived.insert(fact.key(), fact.value());
    return {{QStringLiteral("value"), value},
            {QStringLiteral("ok"), result.ok()},
            {QStringLiteral("problems"), problemsJson(nullptr, result.problems)},
            {QStringLiteral("derived"), derived}};
}

void printResult(const Console &console, const QString &value, const CheckResult &result)
{
    const QString verdict = (result.ok() ? label("ctl", "in order") : label("ctl", "not in order")).translated();
    console.line(value + QStringLiteral("  ") + verdict);
    for (const Problem &problem : result.problems)
        console.line(QStringLiteral("    ") + problemText(nullptr, problem));
    for (auto fact = result.derived.begin(); fact != result.derived.end(); ++fact)
        console.line(QStringLiteral("    %1: %2").arg(fact.key(), fact.value()));
}

class Checker {
public:
    Checker(const Cli &cli, const Rule &rule) : m_cli(cli), m_rule(rule) {}

    CheckResult check(const QString &value)
    {
        CheckResult result = m_rule.check(value, m_cli.tools().clock.today());
        for (Problem &problem : result.problems) {
            if (problem.field.isEmpty())
                problem.field = QLatin1String(m_rule.kind);
        }
        m_good = m_good && result.ok();
        return result;
    }
    Exit exit() const { return m_good ? Exit::Done : Exit::Problems; }

    /// Each line of standard input by itself, answered at once.
    Exit checkInput()
    {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return m_cli.fail({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("not_readable")});
        for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            const QString value = QString::fromUtf8(line);
            const CheckResult result = check(value);
            if (m_cli.isJson())
                m_cli.console().document(resultJson(value, result));
            else
                printResult(m_cli.console(), value, result);
        }
        return exit();
    }

    Exit checkWords(const QStringList &values)
    {
        QJsonArray array;
        for (const QString &value : values) {
            const CheckResult result = check(value);
            if (m_cli.isJson())
                array.append(resultJson(value, result));
            else
                printResult(m_cli.console(), value, result);
        }
        if (m_cli.isJson())
            m_cli.console().document(array.size() == 1 ? array.first() : QJsonValue(array));
        return exit();
    }

private:
    const Cli &m_cli;
    const Rule &m_rule;
    bool m_good = true;
};

Exit ruleCheck(Cli &cli, const Arguments &arguments)
{
    const Rule *rule = findRule(arguments.word(0));
    if (!rule) {
        QStringList kinds;
        for (const Rule &known : rules)
            kinds.append(QLatin1String(known.kind));
        return cli.usage(
            label("ctl", "There is no rule %1; there are: %2").translated().arg(arguments.word(0), kinds.join(u' ')));
    }
    const QStringList values = arguments.words.sliced(1);
    Checker checker(cli, *rule);
    return values == QStringList(QStringLiteral("-")) ? checker.checkInput() : checker.checkWords(values);
}

constexpr Command ruleCommandList[] = {
    {"rule check",
     "KIND (VALUE… | -)",
     label("ctl", "Check numbers, codes, telephones or names; needs no vault"),
     {},
     {2, WordCount::any},
     &ruleCheck},
};

}  // namespace

std::span<const Command> ruleCommands()
{
    return ruleCommandList;
}

}  // namespace jiaxin::ctl
