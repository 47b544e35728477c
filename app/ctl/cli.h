// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/console.h"
#include "app/session/session.h"

#include <QJsonObject>

#include <memory>

namespace jiaxin {
struct Outcome;
struct RecordType;
}  // namespace jiaxin

namespace jiaxin::ctl {

/// What the program ends with (design.md §6).
enum class Exit { Done = 0, Problems = 1, Usage = 2, NotAllowed = 3, Conflict = 4, Environment = 5 };

Exit exitFor(const Error &error);

/// One run of the command line: options, terminal, tools, and the vault once a command asks for it.
class Cli {
public:
    Cli(GlobalOptions options, const VaultTools &tools);

    const GlobalOptions &options() const { return m_options; }
    const Console &console() const { return m_console; }
    const VaultTools &tools() const { return m_tools; }
    bool isJson() const { return m_options.json; }

    /// --vault; tells when it is missing.
    std::optional<QString> vaultFolder();
    /// The password of --password-file, or asked for on the terminal without echo; tells when there is neither.
    std::optional<Secret> password();
    /// The first line of a file, without its end; tells when it cannot be read.
    std::optional<Secret> passwordFrom(const QString &file);

    /// Unlocks the vault, runs `job(Workspace &)` on its thread and hands the value to `show`, which tells it and returns the
    /// exit code. Errors are told here.
    template <class Job, class Show>
    Exit withVault(Job job, Show show)
    {
        if (const Exit opened = unlock(); opened != Exit::Done)
            return opened;
        auto result = m_session->wait(std::move(job));
        if (!result)
            return fail(result.error());
        if constexpr (std::is_void_v<typename decltype(result)::value_type>)
            return show();
        else
            return show(*result);
    }
    /// Unlocks the vault and hands the session to `job`, which returns the exit code: for work that waits for others in
    /// between.
    template <class Job>
    Exit withSession(Job job)
    {
        const Exit opened = unlock();
        return opened == Exit::Done ? job(*m_session) : opened;
    }
    /// The unlocked vault's person. After unlock().
    const Actor &actor() const { return m_session->actor(); }

    /// Tells an error and returns its exit code. An error that says which entry is wrong is told as a problem.
    Exit fail(const Error &error) const;
    /// Tells problems that stand in the way.
    Exit refuse(const RecordType *type, const Problems &problems) const;
    /// Tells a wrong command line.
    Exit usage(const QString &text) const;
    /// What a save or a step came to.
    Exit tell(const RecordType &type, const Outcome &outcome) const;

    /// The record type of that name; tells when there is none.
    const RecordType *recordType(const QString &name) const;
    /// One JSON object from a file, or from standard input for `-`; BadFile (`not_json`), Io.
    Result<QJsonObject> readJson(const QString &file) const;

private:
    Exit unlock();

    GlobalOptions m_options;
    Console m_console;
    VaultTools m_tools;
    std::unique_ptr<Session> m_session;
};

/// A problem as scripts read it: field, rule, severity, message.
QJsonObject problemJson(const RecordType *type, const Problem &problem);
QJsonArray problemsJson(const RecordType *type, const Problems &problems);
QJsonObject outcomeJson(const Outcome &outcome);

}  // namespace jiaxin::ctl
