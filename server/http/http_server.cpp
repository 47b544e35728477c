// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_server.h"

#include "server/http/answer.h"
#include "server/http/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <future>
#include <thread>

namespace jiaxin::server {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;

struct HttpServer::Private {
    Private(HttpOptions given, const Router &router, const Log &log, Metrics &metrics)
        : options(std::move(given)),
          pool(size_t(options.workers)),
          acceptor(io),
          hub {options, router, log, metrics, pool, timer, {}, {}, false},
          timer(io)
    {
    }

    Result<void> prepareTls();
    asio::awaitable<void> accept();
    void admit(tcp::socket socket);

    HttpOptions options;
    asio::io_context io {1};
    asio::thread_pool pool;
    tcp::acceptor acceptor;
    ConnectionHub hub;
    asio::steady_timer timer;
    std::optional<asio::ssl::context> tls;
    std::thread thread;
    quint16 port = 0;
};

Result<void> HttpServer::Private::prepareTls()
{
    if (!options.tls)
        return {};
    boost::system::error_code wrong;
    tls.emplace(asio::ssl::context::tls_server);
    tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 | asio::ssl::context::no_sslv3 |
                         asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1,
                     wrong);
    if (!wrong)
        tls->use_certificate_chain_file(options.tls->certificate.toStdString(), wrong);
    if (!wrong)
        tls->use_private_key_file(options.tls->key.toStdString(), asio::ssl::context::pem, wrong);
    if (!wrong && !options.tls->clientAuthority.isEmpty()) {
        tls->load_verify_file(options.tls->clientAuthority.toStdString(), wrong);
        // A device without one may still enrol; each route says whether it needs a device.
        if (!wrong)
            tls->set_verify_mode(asio::ssl::verify_peer, wrong);
    }
    if (wrong)
        return failure(ErrorCode::BadFile, "tls");
    return {};
}

void HttpServer::Private::admit(tcp::socket socket)
{
    boost::system::error_code wrong;
    const QByteArray address = QByteArray::fromStdString(socket.remote_endpoint(wrong).address().to_string());
    if (wrong)
        return;
    const Limits &limits = options.limits;
    const bool proxy = options.trustedProxies.contains(address);
    if (hub.metrics.connections.load() >= limits.connections) {
        hub.metrics.refused("connections");
        return;
    }
    if (!proxy && hub.byAddress.value(address) >= limits.connectionsPerAddress) {
        hub.metrics.refused("connections_per_address");
        return;
    }
    // Answers are written in one piece: there is nothing to wait for.
    socket.set_option(tcp::no_delay(true), wrong);
    socket.set_option(asio::socket_base::keep_alive(true), wrong);
    asio::co_spawn(io, serveConnection(hub, std::move(socket), tls ? &*tls : nullptr, address), asio::detached);
}

asio::awaitable<void> HttpServer::Private::accept()
{
    while (acceptor.is_open()) {
        auto [wrong, socket] = co_await acceptor.async_accept(asio::as_tuple(asio::use_awaitable));
        if (!wrong) {
            admit(std::move(socket));
            continue;
        }
        if (wrong == asio::error::operation_aborted)
            break;
        // Out of file descriptors, as a rule: some close within a moment.
        asio::steady_timer pause(io, std::chrono::milliseconds(50));
        co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
    }
}

HttpServer::HttpServer(HttpOptions options, const Router &router, const Log &log, Metrics &metrics)
    : d(std::make_unique<Private>(std::move(options), router, log, metrics))
{
}

HttpServer::~HttpServer()
{
    if (d->thread.joinable()) {
        d->options.limits.drain = std::chrono::milliseconds(0);
        drain();
    }
}

Result<void> HttpServer::start()
{
    if (const Result<void> ready = d->prepareTls(); !ready)
        return ready.error();
    boost::system::error_code wrong;
    const asio::ip::address address = asio::ip::make_address(d->options.address.toStdString(), wrong);
    const tcp::endpoint endpoint(address, d->options.port);
    if (!wrong)
        d->acceptor.open(endpoint.protocol(), wrong);
    if (!wrong)
        d->acceptor.set_option(tcp::acceptor::reuse_address(true), wrong);
    if (!wrong)
        d->acceptor.bind(endpoint, wrong);
    if (!wrong)
        d->acceptor.listen(asio::socket_base::max_listen_connections, wrong);
    if (wrong)
        return failure(ErrorCode::Io, "listen");
    d->port = d->acceptor.local_endpoint().port();
    asio::co_spawn(d->io, d->accept(), asio::detached);
    d->thread = std::thread([this] { d->io.run(); });
    return {};
}

quint16 HttpServer::port() const
{
    return d->port;
}

void HttpServer::drain()
{
    if (!d->thread.joinable())
        return;
    asio::co_spawn(
        d->io,
        [this]() -> asio::awaitable<void> {
            boost::system::error_code ignored;
            d->acceptor.close(ignored);
            d->hub.draining = true;
            for (OpenConnection *each : QSet(d->hub.open)) {
                if (each->idle)
                    each->stream.close();
            }
            d->timer.expires_after(d->options.limits.drain);
            while (!d->hub.open.isEmpty() && d->timer.expiry() > asio::steady_timer::clock_type::now())
                co_await d->timer.async_wait(asio::as_tuple(asio::use_awaitable));
            for (OpenConnection *each : QSet(d->hub.open))
                each->stream.close();
        },
        asio::detached);
    // Handlers that run end by the deadlines of their statements; the loop ends with the last connection.
    d->thread.join();
    d->pool.join();
}

}  // namespace jiaxin::server
