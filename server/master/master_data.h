// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

inline constexpr qint64 mostMasterBytes = 512 * 1024;

/// A version of a name; 0 is the one that the programs ship with.
struct MasterVersion {
    QString name;
    int version = 0;
    QByteArray mediaType;
    QByteArray content;
    QJsonObject item {};  ///< as openapi.yaml describes it, signed by the province (crypto/signed_json.h)

    /// Of the content, hex.
    QByteArray sha256() const { return item.value(QStringLiteral("sha256")).toString().toLatin1(); }
};

/// The newest version of each name that has one, by name. Throws PgFailure.
QList<MasterVersion> newestMasterData(Service &service, PgConnection &connection);
/// One version; without a number the newest. NotFound.
Result<MasterVersion> masterVersion(Service &service, PgConnection &connection, const QString &name, std::optional<int> number);

/// A new version in place of the one that was seen, by a security administrator of the province. Forbidden (`role`,
/// `territory`); NotFound: no such name; Stale: another version is the newest; Invalid with field `content`. Audited.
Result<MasterVersion> putMasterData(Service &service, PgConnection &connection, const Caller &caller, const QString &name,
                                    int expected, const QByteArray &content);

void addMasterRoutes(Router &router, Service &service);

}  // namespace jiaxin::server
