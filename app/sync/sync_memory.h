// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/sync_api.h"

#include <QDate>

namespace jiaxin {

/// What the passes of one person remember from one to the next, in this program's memory and nowhere else: with it a pass that
/// finds nothing new asks one question. Of one pass at a time.
struct SyncMemory {
    QByteArray token;  ///< of the session at the province; empty: to log in first
    RemoteAccount account;
    QByteArray anchored;    ///< how far the audit was anchored last, as text
    QByteArray statusList;  ///< the version at the last look at the status list
    QDate statusListOn;     ///< the day of that look

    SyncMemory() = default;
    SyncMemory(const SyncMemory &) = delete;
    SyncMemory &operator=(const SyncMemory &) = delete;
    ~SyncMemory() { forgetSession(); }

    /// The next pass logs in.
    void forgetSession()
    {
        token.fill('\0');
        token.clear();
        anchored.clear();
    }
};

}  // namespace jiaxin
