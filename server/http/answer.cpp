// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/answer.h"

#include "server/http/compression.h"
#include "server/pg/pg_failure.h"

#include <QLocale>

namespace jiaxin::server {

namespace {

/// Below this an answer is sent as it is.
constexpr qsizetype worthPacking = 1024;

Response ofDatabase(const PgFailure &failure, const Request &request, const Route &route, const Log &log)
{
    log.write(LogLevel::Error, "database",
              {{QStringLiteral("request"), QString::fromLatin1(request.id)},
               {QStringLiteral("route"), QString::fromLatin1(route.pattern)},
               {QStringLiteral("sqlstate"), QString::fromLatin1(failure.sqlState())}});
    if (failure.isDiskFull())
        return problemResponse(507, "disk_full");
    if (failure.isTransient()) {
        Response response = problemResponse(503, "database_unavailable");
        response.setHeader("Retry-After", "5");
        return response;
    }
    return problemResponse(500, "internal");
}

Response handled(const Route &route, Request &request, const Limits &limits, const Log &log)
{
    const QByteArray encoding = request.header("content-encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity") {
        if (encoding != "gzip" && encoding != "zstd")
            return problemResponse(415, "unknown_encoding");
        const Result<QByteArray> plain =
            decompressed(encoding == "gzip" ? Encoding::Gzip : Encoding::Zstd, request.body, limits.inflatedBytes);
        if (!plain)
            return plain.error().detail == u"inflated" ? problemResponse(413, "too_large") : problemResponse(400, "malformed");
        request.body = *plain;
    }
    try {
        return route.handler(request);
    } catch (const PgFailure &failure) {
        return ofDatabase(failure, request, route, log);
    } catch (const std::exception &failure) {
        log.write(LogLevel::Error, "failure",
                  {{QStringLiteral("request"), QString::fromLatin1(request.id)},
                   {QStringLiteral("route"), QString::fromLatin1(route.pattern)},
                   {QStringLiteral("kind"), QString::fromLatin1(typeid(failure).name())}});
    }
    return problemResponse(500, "internal");
}

}  // namespace

Response answer(const Route &route, Request request, const Limits &limits, const Log &log)
{
    Response response = handled(route, request, limits, log);
    if (request.method == "HEAD")
        response.body.clear();
    const Encoding encoding = preferredEncoding(request.header("accept-encoding"));
    const bool packable = response.file.path.isEmpty() && response.body.size() >= worthPacking &&
                          (response.contentType.contains("json") || response.contentType.startsWith("text/"));
    if (packable && encoding != Encoding::Identity) {
        response.body = compressed(encoding, response.body);
        response.setHeader("Content-Encoding", encodingName(encoding));
    }
    if (packable)
        response.setHeader("Vary", "Accept-Encoding");
    markAsOurs(response, request.id);
    return response;
}

void markAsOurs(Response &response, const QByteArray &requestId)
{
    const bool cached = std::any_of(response.headers.begin(), response.headers.end(),
                                    [](const auto &header) { return header.first == "Cache-Control"; });
    if (!cached)
        response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Sync-Proto", "1");
    // By it a device learns how far its clock is wrong.
    response.setHeader("Date",
                       QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Request-Id", requestId);
}

}  // namespace jiaxin::server
