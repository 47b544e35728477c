// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/config.h"

#include "server/http/strict_json.h"

#include <QFile>
#include <QJsonArray>
#include <QThread>

namespace jiaxin::server {

namespace {

Error bad(const QString &member)
{
    return {.code = ErrorCode::BadFile, .field = member, .detail = QStringLiteral("config")};
}

bool takeText(QJsonObject &object, const char *name, QString &to)
{
    const QJsonValue value = object.take(QLatin1String(name));
    if (value.isString())
        to = value.toString();
    return value.isUndefined() || value.isString();
}

template <class T>
bool takeNumber(QJsonObject &object, const char *name, T &to, int least, int most)
{
    const QJsonValue value = object.take(QLatin1String(name));
    if (value.isUndefined())
        return true;
    const int number = value.toInt(least - 1);
    to = T(number);
    return number >= least && number <= most;
}

Result<void> takeTls(QJsonObject &object, HttpOptions &http)
{
    const QJsonValue value = object.take(QLatin1String("tls"));
    if (value.isUndefined())
        return {};
    QJsonObject members = value.toObject();
    TlsFiles files;
    if (!takeText(members, "certificate", files.certificate) || !takeText(members, "key", files.key) ||
        !takeText(members, "client_authority", files.clientAuthority) || !members.isEmpty() || files.certificate.isEmpty() ||
        files.key.isEmpty())
        return bad(QStringLiteral("tls"));
    http.tls = files;
    return {};
}

}  // namespace

Result<Config> readConfig(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return bad(QString());
    const Result<QJsonObject> parsed = parseObject(file.readAll());
    if (!parsed)
        return bad(QString());
    QJsonObject object = *parsed;
    Config config;
    config.http.workers = std::max(4, 2 * QThread::idealThreadCount());
    HttpOptions &http = config.http;
    if (!takeText(object, "database", config.database) || config.database.isEmpty())
        return bad(QStringLiteral("database"));
    if (!takeText(object, "owner_database", config.ownerDatabase))
        return bad(QStringLiteral("owner_database"));
    if (!takeText(object, "replica", config.replica))
        return bad(QStringLiteral("replica"));
    if (!takeText(object, "data_directory", config.dataDirectory) || config.dataDirectory.isEmpty())
        return bad(QStringLiteral("data_directory"));
    if (!takeText(object, "address", http.address))
        return bad(QStringLiteral("address"));
    if (!takeNumber(object, "port", http.port, 0, 65535))
        return bad(QStringLiteral("port"));
    if (!takeNumber(object, "offline_days", config.offlineDays, 90, 3650))
        return bad(QStringLiteral("offline_days"));
    if (!takeNumber(object, "workers", http.workers, 1, 256))
        return bad(QStringLiteral("workers"));
    if (!takeNumber(object, "connections", http.limits.connections, 1, 60000))
        return bad(QStringLiteral("connections"));
    if (!takeNumber(object, "connections_per_address", http.limits.connectionsPerAddress, 1, 60000))
        return bad(QStringLiteral("connections_per_address"));
    if (const Result<void> tls = takeTls(object, http); !tls)
        return tls.error();
    for (const QJsonValue &proxy : object.take(QLatin1String("trusted_proxies")).toArray())
        http.trustedProxies.append(proxy.toString().toLatin1());
    if (!object.isEmpty())
        return bad(object.begin().key());
    return config;
}

}  // namespace jiaxin::server
