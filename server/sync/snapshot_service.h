// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

/// All live records of a territory as files: zstd frames of about 4 MiB of JSON lines each, in order of id, and the cursor from
/// which the feed goes on. A snapshot of the last minutes is shared by all devices of its rank and unit.
class SnapshotService {
public:
    SnapshotService(Service &service, PgConnection &connection, const Caller &caller)
        : m_service(service), m_connection(connection), m_caller(caller)
    {
    }

    /// The manifest of a fresh snapshot, as openapi.yaml describes it. Io, DiskFull; throws PgFailure.
    Result<QJsonObject> make();
    /// NotFound: not of this territory, or gone.
    Result<QJsonObject> manifest(const QString &id);
    QString framePath(const QString &id, qsizetype frame) const;

private:
    std::optional<QJsonObject> recent();
    Result<QJsonObject> write();
    void dropOld();

    Service &m_service;
    PgConnection &m_connection;
    const Caller &m_caller;
};

}  // namespace jiaxin::server
