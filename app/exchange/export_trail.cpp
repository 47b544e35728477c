// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/export_trail.h"

#include "app/words/words.h"
#include "domain/rules/divisions.h"

#include <QFile>

namespace jiaxin {

QStringList listFooter(const Workspace &workspace, const QString &maker)
{
    return {label("exchange", "Unit: %1").translated().arg(UnitTree::shipped().unit(workspace.actor.unit).name),
            label("exchange", "Date: %1").translated().arg(dateLong(workspace.today())),
            label("exchange", "Made by: %1").translated().arg(maker.isEmpty() ? workspace.actor.name : maker)};
}

Result<void> auditExport(Workspace &workspace, const AuditEntry &entry, const ChangeContext &context, const QString &file)
{
    const Result<void> audited = guarded([&] {
        return workspace.transact([&]() -> Result<void> {
            workspace.store.audit().append(entry, context);
            return {};
        });
    });
    if (!audited)
        QFile::remove(file);
    return audited;
}

}  // namespace jiaxin
