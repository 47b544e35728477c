// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// audit verify, audit export.
#include "app/audit/audit_service.h"
#include "app/ctl/command.h"
#include "app/words/words.h"

namespace jiaxin::ctl {

namespace {

Exit verify(Cli &cli, const Arguments &)
{
    const auto progress = cli.console().progress(label("ctl", "Check").translated());
    return cli.withVault(
        [progress](Workspace &work) { return AuditService(work).verify(progress); },
        [&](const AuditVerdict &verdict) {
            if (cli.isJson())
                cli.console().document(QJsonObject {
                    {QStringLiteral("ok"), verdict.ok()},
                    {QStringLiteral("rows"), verdict.rows},
                    {QStringLiteral("first_bad"), verdict.firstBad ? QJsonValue(*verdict.firstBad) : QJsonValue()}});
            else if (verdict.ok())
                cli.console().line(label("ctl", "The audit is whole: %1 rows").translated().arg(verdict.rows));
            else
                cli.console().line(label("ctl", "The audit was changed: row %1 does not follow from the one before it; tell "
                                                "the security administrator and keep the vault as it is")
                                       .translated()
                                       .arg(*verdict.firstBad));
            return verdict.ok() ? Exit::Done : Exit::Problems;
        });
}

Exit exportRows(Cli &cli, const Arguments &arguments)
{
    const QString file = arguments.word(0);
    const auto progress = cli.console().progress(label("ctl", "Export").translated());
    return cli.withVault(
        [file, progress](Workspace &work) { return AuditService(work).exportTo(file, progress); },
        [&](qint64 rows) {
            if (cli.isJson())
                cli.console().document(QJsonObject {{QStringLiteral("file"), file}, {QStringLiteral("rows"), rows}});
            else
                cli.console().line(label("ctl", "%1 rows were written to %2").translated().arg(rows).arg(file));
            return Exit::Done;
        });
}

constexpr Command auditCommandList[] = {
    {"audit verify", "", label("ctl", "Check the hash chain of the audit"), {}, {}, &verify},
    {"audit export", "FILE", label("ctl", "Write the audit, masked, one JSON object a line"), {}, {1, 1}, &exportRows},
};

}  // namespace

std::span<const Command> auditCommands()
{
    return auditCommandList;
}

}  // namespace jiaxin::ctl
