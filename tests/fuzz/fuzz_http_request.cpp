// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Bytes of a connection, in pieces, as requests: within the limits, and through everything that reads them before a handler.
#include "server/http/file_answer.h"
#include "server/http/limits.h"
#include "server/http/parsed_request.h"
#include "server/http/router.h"

#include <boost/asio/buffer.hpp>

using namespace jiaxin::server;

namespace {

constexpr quint64 bodyLimit = 64 * 1024;

Router routesOfKinds()
{
    Router router;
    for (const char *pattern : {"/v1/feed", "/v1/records/{id}/files/{sha256}", "/public/certificates/{number}"})
        router.add({.method = "GET", .pattern = pattern, .handler = {}});
    router.add({.method = "POST", .pattern = "/v1/push", .bodyLimit = bodyLimit, .handler = {}});
    return router;
}

void use(const RequestParser &parser)
{
    static const Router router = routesOfKinds();
    Request request;
    takeHeader(parser, request);
    takeFromProxy(request, true);
    const Router::Match match = router.find(request.method, request.path);
    request.captures = match.captures;
    for (const char *name : {"cursor", "limit", "after_xid"})
        (void)request.parameter(name);
    constexpr qint64 size = 1000;
    const Response response = fileAnswer(request, QStringLiteral("x"), size, "sha");
    if (response.status == 206 &&
        (response.file.offset < 0 || response.file.size < 1 || response.file.offset + response.file.size > size))
        abort();
    if (request.headers.size() > qsizetype(Limits().headerBytes) || parser.get().body().size() > bodyLimit)
        abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    // The first byte says in how large pieces the rest comes.
    const size_t piece = 1 + data[0];
    RequestParser parser;
    parser.header_limit(Limits().headerBytes);
    parser.body_limit(bodyLimit);
    parser.eager(true);
    size_t from = 1;
    size_t to = 1;
    for (boost::system::error_code wrong; to < size && !parser.is_done();) {
        to = std::min(size, to + piece);
        const size_t used = parser.put(boost::asio::buffer(data + from, to - from), wrong);
        from += used;
        if (wrong && wrong != boost::beast::http::error::need_more)
            return 0;
        wrong = {};
    }
    if (parser.is_header_done())
        use(parser);
    return 0;
}
