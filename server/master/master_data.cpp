// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/master/master_data.h"

#include "crypto/signed_json.h"
#include "domain/record_json.h"
#include "domain/rules/csv_lines.h"
#include "domain/rules/divisions.h"
#include "domain/workflow/permissions.h"
#include "server/audit_trail.h"
#include "server/master/master_catalogue.h"

#include <QJsonDocument>

namespace jiaxin::server {

namespace {

const QByteArray masterColumns = "SELECT name, version, content, item FROM master_data ";

MasterVersion readMaster(const PgResult &rows, int row)
{
    const auto kind = masterKind(rows.text(row, 0));
    return {.name = rows.text(row, 0),
            .version = int(rows.integer(row, 1)),
            .mediaType = kind ? kind->mediaType : "application/octet-stream",
            .content = rows.blob(row, 2),
            .item = QJsonDocument::fromJson(rows.bytes(row, 3)).object()};
}

Result<MasterVersion> signedMaster(Service &service, MasterVersion version, const QString &putAt = {})
{
    QJsonObject item {{QStringLiteral("kind"), QStringLiteral("jiaxin-master-data")},
                      {QStringLiteral("format"), 1},
                      {QStringLiteral("name"), version.name},
                      {QStringLiteral("version"), version.version},
                      {QStringLiteral("media_type"), QString::fromLatin1(version.mediaType)},
                      {QStringLiteral("size"), version.content.size()},
                      {QStringLiteral("sha256"), QString::fromLatin1(service.crypto.sha256(version.content).toHex())},
                      {QStringLiteral("key_id"), service.keys.signer.keyId}};
    if (!putAt.isEmpty())
        item.insert(QStringLiteral("put_at"), putAt);
    const Result<QJsonObject> made = signObject(*service.keys.signer.privateKey, item);
    if (!made)
        return made.error();
    version.item = *made;
    return version;
}

Result<MasterVersion> shippedMaster(Service &service, const MasterKind &kind)
{
    if (!kind.resource)
        return failure(ErrorCode::NotFound, "name");
    return signedMaster(service, {.name = QLatin1String(kind.name),
                                  .version = 0,
                                  .mediaType = kind.mediaType,
                                  .content = domainResource(QLatin1String(kind.resource))});
}

}  // namespace

QList<MasterVersion> newestMasterData(Service &service, PgConnection &connection)
{
    QMap<QString, MasterVersion> newest;
    const PgResult rows = connection.exec(masterColumns + "AS m WHERE version = newest_master_version(m.name) ORDER BY name");
    for (int row = 0; row < rows.rows(); ++row)
        newest.insert(rows.text(row, 0), readMaster(rows, row));
    for (const MasterKind &kind : masterKinds()) {
        if (newest.contains(QLatin1String(kind.name)))
            continue;
        if (const Result<MasterVersion> shipped = shippedMaster(service, kind))
            newest.insert(shipped->name, *shipped);
    }
    return newest.values();
}

Result<MasterVersion> masterVersion(Service &service, PgConnection &connection, const QString &name, std::optional<int> number)
{
    const auto kind = masterKind(name);
    if (!kind)
        return failure(ErrorCode::NotFound, "name");
    const PgResult rows =
        connection.exec(masterColumns + "WHERE name = $1 AND version = coalesce($2, newest_master_version($1))",
                        {pgText(name), number ? pgInt(*number) : PgValue()});
    if (!rows.isEmpty())
        return readMaster(rows, 0);
    return number.value_or(0) == 0 ? shippedMaster(service, *kind)
                                   : Result<MasterVersion>(failure(ErrorCode::NotFound, "version"));
}

Result<MasterVersion> putMasterData(Service &service, PgConnection &connection, const Caller &caller, const QString &name,
                                    int expected, const QByteArray &content)
{
    if (!allowed(caller.actor, Operation::ManageSettings))
        return failure(ErrorCode::Forbidden, "role");
    if (UnitTree::shipped().unit(caller.actor.unit).tier != u"province")
        return failure(ErrorCode::Forbidden, "territory");
    const auto kind = masterKind(name);
    if (!kind)
        return failure(ErrorCode::NotFound, "name");
    if (const Result<void> good = checkMasterContent(*kind, content); !good)
        return good.error();
    PgTransaction transaction(connection);
    enter(connection, caller.scope);
    // One after the other, so that nobody writes over what he has not seen.
    connection.exec("SELECT pg_advisory_xact_lock(hashtextextended($1, 12))", {pgText(name)});
    if (connection.exec("SELECT newest_master_version($1)", {pgText(name)}).integer(0, 0) != expected)
        return failure(ErrorCode::Stale, "version");
    Result<MasterVersion> version =
        signedMaster(service, {.name = name, .version = expected + 1, .mediaType = kind->mediaType, .content = content},
                     instantText(service.clock.now()));
    if (!version)
        return version.error();
    connection.exec("INSERT INTO master_data (name, version, content, item, put_by, put_at) VALUES ($1,$2,$3,$4,$5,$6)",
                    {pgText(name), pgInt(version->version), pgBytes(content),
                     QJsonDocument(version->item).toJson(QJsonDocument::Compact), pgText(caller.actor.name),
                     pgText(instantText(service.clock.now()))});
    auditEvent(connection, caller, "put_master_data",
               {{QStringLiteral("name"), name},
                {QStringLiteral("version"), version->version},
                {QStringLiteral("sha256"), QString::fromLatin1(version->sha256())}});
    transaction.commit();
    return version;
}

}  // namespace jiaxin::server
