// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "app/sync/sync_memory.h"

namespace jiaxin {

/// What a vault needs of the province for its unit's certificates, and how it takes that in. On the database thread; throws
/// DbFailure.
class CertificateNeeds {
public:
    CertificateNeeds(Workspace &workspace, QString unit) : m_work(workspace), m_unit(std::move(unit)) {}

    /// Below so many free leased numbers another block is leased.
    static constexpr int leaseBelow = 200;
    static constexpr int leasedAtOnce = 1000;

    /// So many are to be leased; 0: there are enough, or it is not this person's to ask.
    int numbers();
    Result<void> takeNumbers(const QJsonObject &lease);
    /// Of the unit's issuing key; empty: it is certified, or it is not this person's to ask.
    Result<QByteArray> keyRequest();
    Result<void> takeKey(const QJsonObject &certificate);
    Result<void> takeStatusList(const QByteArray &list);

private:
    Workspace &m_work;
    QString m_unit;
};

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
