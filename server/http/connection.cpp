// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/connection.h"

#include "server/http/answer.h"
#include "server/http/parsed_request.h"

#include <QElapsedTimer>
#include <QFile>
#include <QUuid>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

namespace jiaxin::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::use_awaitable;
using boost::system::error_code;
using Parser = RequestParser;

// GCC 12 miscompiles co_await inside ?:, && and ||, and destroys some temporaries of its arguments twice: each stands in a
// statement of its own here, with named arguments.
namespace {

constexpr auto quietly = asio::as_tuple(use_awaitable);
constexpr size_t pieceSize = 64 * 1024;
/// How long a client whose request was refused may go on sending before the connection is cut.
constexpr std::chrono::seconds lingerTime {2};

/// Runs a job on the pool and comes back with what it gives.
asio::awaitable<Response> onPool(asio::thread_pool &pool, std::function<Response()> job)
{
    return asio::async_initiate<const asio::use_awaitable_t<> &, void(Response)>(
        [&pool, job = std::move(job)](auto handler) mutable {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            asio::post(pool, [shared, job = std::move(job)]() mutable {
                Response response = job();
                const auto executor = asio::get_associated_executor(*shared);
                asio::post(executor, [shared, response = std::move(response)]() mutable { (*shared)(std::move(response)); });
            });
        },
        use_awaitable);
}

/// Adds to a gauge for as long as it lives.
template <class T>
class Counted {
public:
    Counted(std::atomic<T> &gauge, T amount) : m_gauge(gauge), m_amount(amount) { m_gauge += m_amount; }
    ~Counted() { m_gauge -= m_amount; }
    Counted(const Counted &) = delete;
    Counted &operator=(const Counted &) = delete;

private:
    std::atomic<T> &m_gauge;
    T m_amount;
};

/// Enters a connection into the hub, and takes it out again.
class Registered {
public:
    Registered(ConnectionHub &hub, OpenConnection &connection, const QByteArray &address)
        : m_hub(hub), m_connection(connection), m_address(address), m_counted(hub.metrics.connections, 1)
    {
        hub.open.insert(&connection);
        ++hub.byAddress[address];
    }
    ~Registered()
    {
        m_hub.open.remove(&m_connection);
        if (--m_hub.byAddress[m_address] <= 0)
            m_hub.byAddress.remove(m_address);
        if (m_hub.draining && m_hub.open.isEmpty())
            m_hub.drainTimer.cancel();
    }
    Registered(const Registered &) = delete;
    Registered &operator=(const Registered &) = delete;

private:
    ConnectionHub &m_hub;
    OpenConnection &m_connection;
    QByteArray m_address;
    Counted<int> m_counted;
};

Response refusal(int status, const char *code, const QByteArray &requestId)
{
    Response response = problemResponse(status, code);
    response.close = true;
    if (status == 503)
        response.setHeader("Retry-After", "5");
    markAsOurs(response, requestId);
    return response;
}

/// The answer to a request that could not be read; no status: there is nobody to answer.
std::optional<std::pair<int, const char *>> unreadable(const error_code &wrong)
{
    if (wrong == http::error::end_of_stream || wrong == asio::error::operation_aborted ||
        wrong == asio::error::connection_reset || wrong == asio::ssl::error::stream_truncated)
        return std::nullopt;
    if (wrong == http::error::header_limit || wrong == http::error::buffer_overflow)
        return std::pair {431, "header_too_large"};
    if (wrong == http::error::body_limit)
        return std::pair {413, "too_large"};
    if (wrong == beast::error::timeout)
        return std::pair {408, "timeout"};
    if (wrong.category() == http::make_error_code(http::error::bad_method).category())
        return std::pair {400, "malformed"};
    return std::nullopt;
}

/// One connection: reads requests one after another and answers them.
template <class Stream>
class Conversation {
public:
    Conversation(ConnectionHub &hub, Stream &stream, OpenConnection &connection, QByteArray address, QByteArray certificate)
        : m_hub(hub),
          m_stream(stream),
          m_connection(connection),
          m_address(std::move(address)),
          m_certificate(std::move(certificate)),
          m_buffer(m_hub.options.limits.headerBytes + pieceSize)
    {
    }

    asio::awaitable<void> run()
    {
        bool goOn = true;
        for (bool first = true; goOn && !m_hub.draining; first = false) {
            if (m_buffer.size() == 0) {
                const bool came = co_await somethingCame(first);
                if (!came)
                    co_return;
            }
            goOn = co_await serveOne();
        }
    }

private:
    beast::tcp_stream &socket() { return m_connection.stream; }
    const Limits &limits() const { return m_hub.options.limits; }

    /// Waits for the first bytes of a request. The first one is due as a header is.
    asio::awaitable<bool> somethingCame(bool first)
    {
        socket().expires_after(first ? limits().header : limits().idle);
        m_connection.idle = true;
        const auto [wrong, size] = co_await m_stream.async_read_some(m_buffer.prepare(4096), quietly);
        m_connection.idle = false;
        m_buffer.commit(size);
        co_return !wrong;
    }

    asio::awaitable<bool> serveOne()
    {
        Request request;
        request.id = QUuid::createUuid().toByteArray(QUuid::Id128).left(16);
        Parser parser;
        parser.header_limit(limits().headerBytes);
        parser.body_limit(boost::none);
        socket().expires_after(limits().header);
        const auto [wrong, size] = co_await http::async_read_header(m_stream, m_buffer, parser, quietly);
        if (wrong) {
            co_await refuseUnreadable(wrong, request.id);
            co_return false;
        }
        takeHeader(parser, request);
        request.peer = m_address;
        request.certificate = m_certificate;
        takeFromProxy(request, m_hub.options.trustedProxies.contains(m_address));
        const Router::Match match = m_hub.router.find(request.method, request.path);
        request.captures = match.captures;
        if (!match.route) {
            Response response = refusal(404, "no_such_route", request.id);
            if (!match.allowed.isEmpty()) {
                response = refusal(405, "method_not_allowed", request.id);
                response.setHeader("Allow", match.allowed);
            }
            co_await refuse(response);
            co_return false;
        }
        const bool goOn = co_await serveRoute(parser, *match.route, request);
        co_return goOn;
    }

    /// Says what was wrong with what came, where there is somebody left to hear it.
    asio::awaitable<void> refuseUnreadable(error_code wrong, QByteArray id)
    {
        if (const auto why = unreadable(wrong)) {
            const Response response = refusal(why->first, why->second, id);
            co_await refuse(response);
        }
    }

    asio::awaitable<bool> serveRoute(Parser &parser, const Route &route, Request &request)
    {
        const auto length = parser.content_length();
        if (length && qint64(*length) > route.bodyLimit) {
            const Response response = refusal(413, "too_large", request.id);
            co_await refuse(response);
            co_return false;
        }
        const qint64 expected = length ? qint64(*length) : parser.chunked() ? route.bodyLimit : 0;
        if (m_hub.metrics.bodyBytes.load() + expected > limits().bodyBytesInFlight ||
            m_hub.metrics.queued.load() >= limits().queuedRequests) {
            m_hub.metrics.refused("overloaded");
            const Response response = refusal(503, "overloaded", request.id);
            co_await refuse(response);
            co_return false;
        }
        const Counted<qint64> reserved(m_hub.metrics.bodyBytes, expected);
        const bool whole = co_await readBody(parser, route.bodyLimit, expected, request);
        if (!whole)
            co_return false;
        QElapsedTimer timer;
        timer.start();
        const bool keepAlive = parser.keep_alive();
        Response response = co_await work(route, std::move(request));
        m_hub.metrics.requestDone(route.method + ' ' + route.pattern, response.status, double(timer.nsecsElapsed()) / 1e9);
        response.close = response.close || !keepAlive || m_hub.draining;
        const bool sent = co_await send(response);
        co_return sent && !response.close;
    }

    asio::awaitable<Response> work(const Route &route, Request request)
    {
        const Counted<int> queued(m_hub.metrics.queued, 1);
        std::function<Response()> job = [this, &route, &request] {
            return answer(route, std::move(request), m_hub.options.limits, m_hub.log);
        };
        Response response = co_await onPool(m_hub.pool, std::move(job));
        co_return response;
    }

    asio::awaitable<bool> readBody(Parser &parser, qint64 limit, qint64 expected, Request &request)
    {
        if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            socket().expires_after(limits().header);
            static const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
            const auto [wrong, size] = co_await asio::async_write(m_stream, asio::buffer(goOn), quietly);
            if (wrong)
                co_return false;
        }
        if (!parser.is_done()) {
            parser.body_limit(quint64(limit));
            socket().expires_after(limits().body + timeFor(expected));
            const auto [wrong, size] = co_await http::async_read(m_stream, m_buffer, parser, quietly);
            if (wrong) {
                co_await refuseUnreadable(wrong, request.id);
                co_return false;
            }
        }
        request.body = QByteArray::fromStdString(parser.get().body());
        co_return true;
    }

    std::chrono::milliseconds timeFor(qint64 size) const
    {
        return std::chrono::milliseconds(size * 1000 / limits().bytesPerSecond);
    }

    asio::awaitable<bool> send(const Response &response)
    {
        http::response<http::span_body<const char>> message;
        message.version(11);
        message.result(unsigned(response.status));
        message.reason(reasonPhrase(response.status));
        message.set(http::field::server, "jiaxin");
        if (!response.contentType.isEmpty())
            message.set(http::field::content_type, response.contentType.toStdString());
        for (const auto &[name, value] : response.headers)
            message.set(name.toStdString(), value.toStdString());
        const bool ofFile = !response.file.path.isEmpty();
        const qint64 size = ofFile ? response.file.size : response.body.size();
        if (!ofFile)
            message.body() = {response.body.constData(), size_t(response.body.size())};
        if (response.status != 204 && response.status != 304)
            message.content_length(quint64(size));
        message.keep_alive(!response.close);
        socket().expires_after(limits().body + timeFor(size));
        http::serializer<false, http::span_body<const char>> serializer(message);
        if (ofFile)
            serializer.split(true);
        if (!ofFile) {
            const auto [wrong, count] = co_await http::async_write(m_stream, serializer, quietly);
            co_return !wrong;
        }
        const auto [wrong, count] = co_await http::async_write_header(m_stream, serializer, quietly);
        if (wrong)
            co_return false;
        const bool sent = co_await sendFile(response.file);
        co_return sent;
    }

    asio::awaitable<bool> sendFile(const FilePart &part)
    {
        QFile file(part.path);
        if (!file.open(QIODevice::ReadOnly) || !file.seek(part.offset))
            co_return false;
        for (qint64 left = part.size; left > 0;) {
            const QByteArray piece = file.read(std::min(left, qint64(pieceSize)));
            if (piece.isEmpty())
                co_return false;
            const auto [wrong, size] =
                co_await asio::async_write(m_stream, asio::buffer(piece.constData(), size_t(piece.size())), quietly);
            if (wrong)
                co_return false;
            left -= piece.size();
        }
        co_return true;
    }

    /// Answers and ends. What the client is still sending is read for a moment, or the reset would overtake the answer.
    asio::awaitable<void> refuse(const Response &response)
    {
        m_hub.metrics.requestDone("refused", response.status, 0);
        const bool sent = co_await send(response);
        if (!sent)
            co_return;
        error_code ignored;
        socket().socket().shutdown(asio::socket_base::shutdown_send, ignored);
        socket().expires_after(lingerTime);
        std::array<char, 4096> rest {};
        for (size_t total = 0; total < 4 * pieceSize;) {
            const auto [wrong, size] = co_await socket().async_read_some(asio::buffer(rest), quietly);
            if (wrong)
                break;
            total += size;
        }
    }

    ConnectionHub &m_hub;
    Stream &m_stream;
    OpenConnection &m_connection;
    QByteArray m_address;
    QByteArray m_certificate;
    beast::flat_buffer m_buffer;
};

QByteArray peerCertificate(SSL *ssl)
{
    const std::unique_ptr<X509, void (*)(X509 *)> certificate(SSL_get1_peer_certificate(ssl), &X509_free);
    if (!certificate)
        return {};
    QByteArray der(i2d_X509(certificate.get(), nullptr), Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate.get(), &to);
    return der;
}

}  // namespace

asio::awaitable<void> serveConnection(ConnectionHub &hub, asio::ip::tcp::socket socket, asio::ssl::context *tls,
                                      QByteArray address)
{
    beast::tcp_stream plain(std::move(socket));
    if (!tls) {
        OpenConnection connection {plain};
        const Registered registered(hub, connection, address);
        Conversation<beast::tcp_stream> conversation(hub, plain, connection, address, {});
        co_await conversation.run();
        error_code ignored;
        plain.socket().shutdown(asio::socket_base::shutdown_both, ignored);
        co_return;
    }
    beast::ssl_stream<beast::tcp_stream> stream(std::move(plain), *tls);
    OpenConnection connection {stream.next_layer()};
    const Registered registered(hub, connection, address);
    stream.next_layer().expires_after(hub.options.limits.handshake);
    const auto [wrong] = co_await stream.async_handshake(asio::ssl::stream_base::server, quietly);
    if (wrong)
        co_return;
    const QByteArray certificate = peerCertificate(stream.native_handle());
    Conversation<beast::ssl_stream<beast::tcp_stream>> conversation(hub, stream, connection, address, certificate);
    co_await conversation.run();
    stream.next_layer().expires_after(lingerTime);
    co_await stream.async_shutdown(quietly);
}

}  // namespace jiaxin::server
