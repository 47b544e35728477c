// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/api_support.h"
#include "server/http/strict_json.h"
#include "server/master/master_data.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin::server {

namespace {

/// Weak, since the same content may go out packed or not. Without a body where the client has it already.
Response tagged(const Request &request, const QByteArray &sha256, Response response)
{
    const QByteArray tag = "W/\"" + sha256 + '"';
    if (request.header("if-none-match") == tag) {
        response.status = 304;
        response.body.clear();
    }
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "private, no-cache");
    return response;
}

Response listRoute(Service &service, const Request &request, PgConnection &connection, const Caller &)
{
    QJsonArray list;
    QByteArray lines;
    for (const MasterVersion &version : newestMasterData(service, connection)) {
        list.append(version.item);
        // Not of the signatures: one is another each time that it is made.
        lines += version.name.toUtf8() + ' ' + QByteArray::number(version.version) + ' ' + version.sha256() + '\n';
    }
    return tagged(request, service.crypto.sha256(lines).toHex(), jsonResponse({{QStringLiteral("items"), list}}));
}

Response contentRoute(Service &service, const Request &request, PgConnection &connection, const Caller &)
{
    std::optional<int> number;
    if (const QByteArray text = request.parameter("version"); !text.isNull()) {
        bool good = false;
        number = text.toInt(&good);
        if (!good || *number < 0)
            return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("version"), .detail = {}});
    }
    const Result<MasterVersion> version = masterVersion(service, connection, QString::fromUtf8(request.captures.at(0)), number);
    if (!version)
        return problemOf(version.error());
    Response response {.contentType = version->mediaType, .body = version->content};
    response.setHeader("X-Master-Version", QByteArray::number(version->version));
    response.setHeader("X-Master-Item", QJsonDocument(version->item).toJson(QJsonDocument::Compact));
    return tagged(request, version->sha256(), std::move(response));
}

Response putRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonObject> body = parseObject(request.body);
    if (!body)
        return problemOf(body.error());
    const QJsonValue expected = body->value(QStringLiteral("expected_version"));
    const QJsonValue content = body->value(QStringLiteral("content"));
    if (!expected.isDouble() || expected.toInt(-1) < 0)
        return problemOf(invalid("expected_version", "required"));
    if (!content.isString() || content.toString().toUtf8().size() > mostMasterBytes)
        return problemOf(invalid("content", content.isString() ? "too_large" : "required"));
    const Result<MasterVersion> version = putMasterData(service, connection, caller, QString::fromUtf8(request.captures.at(0)),
                                                        expected.toInt(), content.toString().toUtf8());
    return version ? jsonResponse(version->item, 201) : problemOf(version.error());
}

}  // namespace

void addMasterRoutes(Router &router, Service &service)
{
    // Enterprises file by the same code lists, calendars and rules, and read the notices.
    const SessionRoutes everybody(router, service, Audience::Everybody);
    everybody.add("GET", "/v1/master-data", &listRoute);
    everybody.add("GET", "/v1/master-data/{name}", &contentRoute);
    // Escapes may make a text of JSON twice as long.
    constexpr qint64 masterBody = 2 * mostMasterBytes + smallBody;
    const SessionRoutes officials(router, service, Audience::Officials);
    officials.add("PUT", "/v1/master-data/{name}", &putRoute, masterBody);
}

}  // namespace jiaxin::server
