// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/territory_change.h"

#include "app/sync/record_overlay.h"
#include "domain/rules/divisions.h"

#include <QJsonDocument>

namespace jiaxin {

namespace {

QStringList unitsOfPeople(Database &database)
{
    QStringList units;
    Statement query = database.prepare(QStringLiteral("SELECT DISTINCT unit FROM user WHERE disabled = 0"));
    while (query.step())
        units.append(query.text(0));
    return units;
}

/// Records of units that nobody here looks after.
int dropForeign(Workspace &work)
{
    const QStringList units = unitsOfPeople(work.database());
    const auto isOurs = [&units](const QString &unit) {
        return std::any_of(units.begin(), units.end(), [&unit](const QString &each) { return inSubtree(unit, each); });
    };
    RecordOverlay overlay(work);
    const OutboxStore outbox(work.database());
    int dropped = 0;
    for (const RecordType *type : allRecordTypes) {
        QList<RecordId> gone;
        Statement query = work.database().prepare(QStringLiteral("SELECT id, unit FROM %1").arg(type->id()));
        while (query.step()) {
            if (!isOurs(query.text(1)) && !outbox.isCovered(RecordId(query.text(0))))
                gone.append(RecordId(query.text(0)));
        }
        for (const RecordId &id : std::as_const(gone)) {
            if (overlay.baseVersion(*type, id) == 0)
                continue;
            overlay.forget(*type, *work.store.load(*type, id));
            ++dropped;
        }
    }
    judgeTouched(work, overlay.touched());
    // Territories that nobody reads any more are read anew from a snapshot, should somebody come for them.
    QStringList read;
    Statement cursors = work.database().prepare(QStringLiteral("SELECT unit FROM sync_cursor"));
    while (cursors.step())
        read.append(cursors.text(0));
    for (const QString &unit : std::as_const(read)) {
        if (!isOurs(unit))
            work.database().prepare(QStringLiteral("DELETE FROM sync_cursor WHERE unit = ?")).bindText(1, unit).run();
    }
    return dropped;
}

}  // namespace

Result<int> followAccount(Workspace &workspace, const RemoteAccount &account)
{
    if (!inSubtree(account.unit, workspace.vault->info().unit))
        return failure(ErrorCode::Forbidden, "other_unit");
    // Somebody else's account may fetch the records, as when an administrator enrols; its rights are not this person's.
    if (account.name.compare(workspace.actor.name, Qt::CaseInsensitive) != 0)
        return 0;
    Statement query = workspace.database().prepare(QStringLiteral("SELECT unit, roles FROM user WHERE name = ?"));
    query.bindText(1, workspace.actor.name);
    // In the form of UserService.
    const QString roles =
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(account.roles)).toJson(QJsonDocument::Compact));
    if (!query.step() || (query.text(0) == account.unit && query.text(1) == roles))
        return 0;
    const QString unit = query.text(0);
    query.reset();
    return workspace.transact([&]() -> Result<int> {
        workspace.database()
            .prepare(QStringLiteral("UPDATE user SET unit = ?, roles = ? WHERE name = ?"))
            .bindText(1, account.unit)
            .bindText(2, roles)
            .bindText(3, workspace.actor.name)
            .run();
        workspace.store.audit().append({.action = QStringLiteral("user_change"),
                                        .changes = {{QStringLiteral("user"), workspace.actor.name},
                                                    {QStringLiteral("unit"), account.unit},
                                                    {QStringLiteral("roles"), roles}}},
                                       workspace.context());
        return unit == account.unit ? 0 : dropForeign(workspace);
    });
}

}  // namespace jiaxin
