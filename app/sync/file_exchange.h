// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "app/sync/sync_api.h"

#include <functional>

namespace jiaxin {

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
    struct File {
        QString record;
        QString sha256;
        qint64 size = 0;
    };
    Result<QList<File>> waiting(const char *direction);
    Result<void> settle(const char *direction, const File &file, const char *state);
    Result<bool> sendOne(const File &file);

    Session &m_session;
    SyncApi &m_api;
    std::function<bool()> m_goOn;
};

}  // namespace jiaxin
