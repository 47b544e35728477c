// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/http_server.h"

#include <QSet>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>

namespace jiaxin::server {

/// A connection as the drain sees it.
struct OpenConnection {
    boost::beast::tcp_stream &stream;
    bool idle = false;  ///< between two requests
};

/// What all connections share; touched on the server's thread alone.
struct ConnectionHub {
    const HttpOptions &options;
    const Router &router;
    const Log &log;
    Metrics &metrics;
    boost::asio::thread_pool &pool;
    boost::asio::steady_timer &drainTimer;  ///< cancelled when the last connection is gone
    QSet<OpenConnection *> open;
    QHash<QByteArray, int> byAddress;
    bool draining = false;
};

/// Serves one connection until it ends, over TLS where `tls` is not null.
boost::asio::awaitable<void> serveConnection(ConnectionHub &hub, boost::asio::ip::tcp::socket socket,
                                             boost::asio::ssl::context *tls, QByteArray address);

}  // namespace jiaxin::server
