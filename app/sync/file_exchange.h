// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "app/sync/sync_api.h"
#include "domain/protocol/courier.h"

#include <functional>

namespace jiaxin {

/// Files on their way `up` or `down`, those first that were tried least. On the database thread; throws DbFailure.
QList<CourierFile> waitingFiles(Workspace &workspace, const char *direction, int most);
/// What became of one: `done`, or `waiting` after another attempt. The same.
Result<void> settleFile(Workspace &workspace, const char *direction, const CourierFile &file, const char *state);

/// Sends and fetches photos and scans, in pieces that go on where they were cut off. On the pass's thread.
class FileExchange {
public:
    FileExchange(Session &session, SyncApi &api, std::function<bool()> goOn)
        : m_session(session), m_api(api), m_goOn(std::move(goOn))
    {
    }

    /// Files of records that the province has, until so many bytes have gone. A file that it refuses stays away and is not
    /// tried for ever; errors of the way end the whole.
    Result<int> sendAll(qint64 mostBytes);
    /// Files that records name and this vault lacks.
    Result<int> fetchAll(qint64 mostBytes);

private:
    Result<QList<CourierFile>> waiting(const char *direction);
    Result<void> settle(const char *direction, const CourierFile &file, const char *state);
    Result<bool> sendOne(const CourierFile &file);

    Session &m_session;
    SyncApi &m_api;
    std::function<bool()> m_goOn;
};

}  // namespace jiaxin
