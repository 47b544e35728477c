// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/workspace.h"

#include <QSysInfo>

namespace jiaxin {

Workspace::Workspace(std::unique_ptr<Vault> openVault, const VaultTools &tools, Actor person)
    : vault(std::move(openVault)),
      crypto(tools.crypto),
      clock(tools.clock),
      store(vault->records(), tools.clock, tools.crypto),
      settings(vault->records(), person.name),
      actor(std::move(person))
{
}

ChangeContext Workspace::context(const QString &reason, const QString &note) const
{
    return {.user = actor.name, .unit = actor.unit, .terminal = QSysInfo::machineHostName(), .reason = reason, .note = note};
}

std::optional<Error> notAsSeen(const Record *record, std::optional<qint64> version)
{
    if (!record || record->deletedAt.isValid())
        return Error {.code = ErrorCode::NotFound, .field = {}, .detail = {}};
    if (version && *version != record->version)
        return failure(ErrorCode::Stale, "version");
    return std::nullopt;
}

}  // namespace jiaxin
