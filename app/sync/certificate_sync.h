// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "app/sync/sync_memory.h"

namespace jiaxin {

/// What certificates need of the province, with each pass: numbers ahead of need, the province's signature under the unit's
/// issuing key, its judgement of what was issued without it, and the list of what is no longer good. On the pass's thread. What
/// is not this person's to do, or fails, is left to another pass: none of it holds up the records.
class CertificateSync {
public:
    /// `statusListVersion`: as the feed told it in this pass; empty: not known.
    CertificateSync(Session &session, SyncApi &api, SyncMemory &memory, QByteArray statusListVersion)
        : m_session(session),
          m_api(api),
          m_memory(memory),
          m_unit(memory.account.unit),
          m_statusListVersion(std::move(statusListVersion))
    {
    }

    Result<void> run();
    /// The province has changed certificates meanwhile: what it made of them is in the feed.
    bool hasChanged() const { return m_changed; }
    /// Below so many free leased numbers another block is leased.
    static constexpr int leaseBelow = 200;
    static constexpr int leasedAtOnce = 1000;

private:
    Result<void> leaseNumbers();
    Result<void> certifyKey();
    /// Shows the province what was issued without it (现场预发).
    Result<void> countersign();
    Result<void> fetchStatusList();

    Session &m_session;
    SyncApi &m_api;
    SyncMemory &m_memory;
    QString m_unit;
    QByteArray m_statusListVersion;
    bool m_changed = false;
};

}  // namespace jiaxin
