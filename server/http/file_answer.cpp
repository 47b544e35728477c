// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/file_answer.h"

namespace jiaxin::server {

namespace {

struct Range {
    qint64 first = 0;
    qint64 last = 0;
};

/// `bytes=A-B`, `bytes=A-` or `bytes=-N`; nothing for other units and for several ranges, which are answered with the whole.
std::optional<Range> rangeOf(const QByteArray &header, qint64 size)
{
    constexpr char unit[] = "bytes=";
    if (!header.startsWith(unit) || header.contains(','))
        return std::nullopt;
    const QByteArray spec = header.mid(qsizetype(sizeof unit) - 1).trimmed();
    const qsizetype dash = spec.indexOf('-');
    bool firstGood = false;
    bool lastGood = false;
    const qint64 first = spec.left(dash).toLongLong(&firstGood);
    const qint64 last = spec.mid(dash + 1).toLongLong(&lastGood);
    if (dash < 0 || (!firstGood && !lastGood))
        return std::nullopt;
    if (!firstGood)
        return Range {.first = std::max<qint64>(0, size - last), .last = size - 1};
    return Range {.first = first, .last = lastGood ? std::min(last, size - 1) : size - 1};
}

}  // namespace

Response fileAnswer(const Request &request, const QString &path, qint64 size, const QByteArray &sha256)
{
    const QByteArray tag = '"' + sha256 + '"';
    Response response {.contentType = "application/octet-stream", .file = {.path = path, .offset = 0, .size = size}};
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    if (request.header("if-none-match") == tag) {
        response.status = 304;
        response.file = {};
        return response;
    }
    const QByteArray ifRange = request.header("if-range");
    const auto range = ifRange.isEmpty() || ifRange == tag ? rangeOf(request.header("range"), size) : std::nullopt;
    if (!range)
        return response;
    if (range->first > range->last || range->first < 0) {
        Response refused = problemResponse(416, "range");
        refused.setHeader("Content-Range", "bytes */" + QByteArray::number(size));
        return refused;
    }
    response.status = 206;
    response.file.offset = range->first;
    response.file.size = range->last - range->first + 1;
    response.setHeader("Content-Range", "bytes " + QByteArray::number(range->first) + '-' + QByteArray::number(range->last) +
                                            '/' + QByteArray::number(size));
    return response;
}

}  // namespace jiaxin::server
