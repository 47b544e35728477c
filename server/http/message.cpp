// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/message.h"

#include <QJsonDocument>
#include <QUrl>

namespace jiaxin::server {

QByteArray Request::parameter(const char *name) const
{
    for (const QByteArray &pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (QByteArray::fromPercentEncoding(pair.left(equals < 0 ? pair.size() : equals)) == name)
            return equals < 0 ? QByteArray("") : QByteArray::fromPercentEncoding(pair.mid(equals + 1));
    }
    return {};
}

Response jsonResponse(const QJsonObject &object, int status)
{
    return {.status = status, .contentType = "application/json", .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Response problemResponse(int status, const char *code, const QJsonObject &more)
{
    QJsonObject object = more;
    object.insert(QStringLiteral("type"), QStringLiteral("urn:jiaxin:problem:") + QLatin1String(code));
    object.insert(QStringLiteral("title"), QLatin1String(reasonPhrase(status)));
    object.insert(QStringLiteral("status"), status);
    object.insert(QStringLiteral("code"), QLatin1String(code));
    Response response = jsonResponse(object, status);
    response.contentType = "application/problem+json";
    return response;
}

const char *reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 411:
        return "Length Required";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 416:
        return "Range Not Satisfiable";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return "Status";
    }
}

}  // namespace jiaxin::server
