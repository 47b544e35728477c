// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/cli.h"

#include "app/ctl/terminal.h"
#include "app/records/record_service.h"
#include "app/words/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin::ctl {

namespace {

/// An entry that is wrong, as the problem that it is.
std::optional<Problem> problemOf(const Error &error)
{
    if (error.code != ErrorCode::Invalid || error.field.isEmpty())
        return std::nullopt;
    const bool field = error.detail == QLatin1String("no_such_field");
    const QString rule = field || error.field == QLatin1String("pin") ? QStringLiteral("unknown_field")
                         : error.detail.isEmpty()                     ? QStringLiteral("unknown_code")
                                                                      : error.detail;
    return Problem {.field = error.field, .rule = rule};
}

QString severityName(Severity severity)
{
    return severity == Severity::Block ? QStringLiteral("block") : QStringLiteral("warn");
}

}  // namespace

Exit exitFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Forbidden:
    case ErrorCode::WrongPassword:
    case ErrorCode::LockedOut:
    case ErrorCode::Unauthorised:
        return Exit::NotAllowed;
    case ErrorCode::NotFound:
        // A vault or a backup that is not there is a matter of files.
        return error.detail.isEmpty() ? Exit::Conflict : Exit::Environment;
    case ErrorCode::Conflict:
    case ErrorCode::Stale:
    case ErrorCode::WrongState:
    case ErrorCode::ServerRefused:
        return Exit::Conflict;
    case ErrorCode::Invalid:
        return error.field.isEmpty() ? Exit::Environment : Exit::Problems;
    default:
        return Exit::Environment;
    }
}

QJsonObject problemJson(const RecordType *type, const Problem &problem)
{
    return {{QStringLiteral("field"), problem.field},
            {QStringLiteral("rule"), problem.rule},
            {QStringLiteral("severity"), severityName(problem.severity)},
            {QStringLiteral("message"), problemText(type, problem)}};
}

QJsonArray problemsJson(const RecordType *type, const Problems &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems)
        array.append(problemJson(type, problem));
    return array;
}

QJsonObject outcomeJson(const Outcome &outcome)
{
    return {{QStringLiteral("id"), outcome.id.toString()},
            {QStringLiteral("version"), outcome.version},
            {QStringLiteral("state"), outcome.state}};
}

Cli::Cli(GlobalOptions options, const VaultTools &tools)
    : m_options(std::move(options)), m_console(m_options.json), m_tools(tools)
{
}

std::optional<QString> Cli::vaultFolder()
{
    if (m_options.vault.isEmpty()) {
        (void)usage(label("ctl", "The vault is missing: --vault DIR, or the environment's JIAXIN_VAULT").translated());
        return std::nullopt;
    }
    return m_options.vault;
}

std::optional<Secret> Cli::passwordFrom(const QString &file)
{
    constexpr qint64 longest = 4096;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        (void)fail({.code = ErrorCode::Io, .field = {}, .detail = QStringLiteral("not_readable")});
        return std::nullopt;
    }
    QByteArray line = source.readLine(longest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return Secret(std::move(line));
}

std::optional<Secret> Cli::password()
{
    if (!m_options.passwordFile.isEmpty())
        return passwordFrom(m_options.passwordFile);
    if (std::optional<Secret> typed = askSecret(label("ctl", "Password: ").translated()))
        return typed;
    (void)usage(label("ctl", "The password is missing: --password-file FILE").translated());
    return std::nullopt;
}

Exit Cli::unlock()
{
    if (m_session)
        return Exit::Done;
    const std::optional<QString> folder = vaultFolder();
    if (!folder)
        return Exit::Usage;
    if (m_options.user.isEmpty())
        return usage(label("ctl", "The user is missing: --user NAME").translated());
    const bool byFile = !m_options.passwordFile.isEmpty();
    const std::optional<Secret> secret = password();
    if (!secret)
        return byFile ? Exit::Environment : Exit::Usage;
    Result<std::unique_ptr<Session>> session = Session::unlock(*folder, m_options.user, *secret, m_tools);
    if (!session)
        return fail(session.error());
    m_session = std::move(*session);
    return Exit::Done;
}

Exit Cli::fail(const Error &error) const
{
    if (const std::optional<Problem> problem = problemOf(error)) {
        const QString text = errorText(error);
        QJsonObject json = problemJson(nullptr, *problem);
        json.insert(QStringLiteral("message"), text);
        if (isJson())
            m_console.document(QJsonObject {{QStringLiteral("problems"), QJsonArray {json}}});
        m_console.complain(text);
        return exitFor(error);
    }
    if (isJson()) {
        m_console.document(
            QJsonObject {{QStringLiteral("error"), QJsonObject {{QStringLiteral("code"), errorName(error.code)},
                                                                {QStringLiteral("field"), error.field},
                                                                {QStringLiteral("detail"), error.detail},
                                                                {QStringLiteral("message"), errorText(error)}}}});
    }
    m_console.complain(errorText(error));
    return exitFor(error);
}

Exit Cli::refuse(const RecordType *type, const Problems &problems) const
{
    if (isJson())
        m_console.document(QJsonObject {{QStringLiteral("problems"), problemsJson(type, problems)}});
    for (const Problem &problem : problems)
        m_console.complain(
            QStringLiteral("%1  %2").arg(type ? fieldText(*type, problem.field) : problem.field, problemText(type, problem)));
    return Exit::Problems;
}

Exit Cli::usage(const QString &text) const
{
    m_console.complain(text);
    return Exit::Usage;
}

Exit Cli::tell(const RecordType &type, const Outcome &outcome) const
{
    if (!outcome.saved)
        return refuse(&type, outcome.problems);
    if (isJson()) {
        QJsonObject json = outcomeJson(outcome);
        if (!outcome.problems.isEmpty())
            json.insert(QStringLiteral("warnings"), problemsJson(&type, outcome.problems));
        m_console.document(json);
        return Exit::Done;
    }
    m_console.line(label("ctl", "%1  version %2  %3")
                       .translated()
                       .arg(outcome.id.toString(), QString::number(outcome.version), stateText(type, outcome.state)));
    for (const Problem &problem : outcome.problems)
        m_console.complain(QStringLiteral("%1  %2").arg(fieldText(type, problem.field), problemText(&type, problem)));
    return Exit::Done;
}

const RecordType *Cli::recordType(const QString &name) const
{
    const RecordType *type = recordTypeByName(name);
    if (!type) {
        QStringList names;
        for (const RecordType *known : allRecordTypes)
            names.append(known->id());
        (void)usage(
            label("ctl", "There is no record type %1; there are: %2").translated().arg(name, names.join(QStringLiteral(" "))));
    }
    return type;
}

Result<QJsonObject> Cli::readJson(const QString &file) const
{
    QFile source;
    const bool open = file == QLatin1String("-") ? source.open(stdin, QIODevice::ReadOnly)
                                                 : (source.setFileName(file), source.open(QIODevice::ReadOnly));
    if (!open)
        return failure(ErrorCode::Io, "not_readable");
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll());
    if (!document.isObject())
        return failure(ErrorCode::BadFile, "not_json");
    return document.object();
}

}  // namespace jiaxin::ctl
