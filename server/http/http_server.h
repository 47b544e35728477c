// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "server/http/limits.h"
#include "server/http/router.h"
#include "server/http/telemetry.h"

#include <memory>

namespace jiaxin::server {

/// Files of a service that speaks TLS by itself, PEM.
struct TlsFiles {
    QString certificate;  ///< the chain, the service's own first
    QString key;
    QString clientAuthority;  ///< the CA whose client certificates are taken; empty: none is asked for
};

struct HttpOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;  ///< 0: any that is free, see HttpServer::port()
    int workers = 4;   ///< threads on which handlers run
    Limits limits {};
    std::optional<TlsFiles> tls {};
    QList<QByteArray> trustedProxies {};  ///< their X-Forwarded-For and X-Client-Cert count
};

/// HTTP/1.1 on one thread of its own (Boost.Beast coroutines) with handlers on a bounded pool. Every request is answered with
/// an X-Request-Id and, where something failed, a problem of a stable code; what is over a limit is cut off.
class HttpServer {
public:
    /// The router, log and metrics outlive the server.
    HttpServer(HttpOptions options, const Router &router, const Log &log, Metrics &metrics);
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;
    ~HttpServer();

    /// Listens and serves from now on. Io: the address or port is not to be had; BadFile: TLS files that cannot be read.
    Result<void> start();
    quint16 port() const;

    /// Takes no new connections, closes idle ones, lets requests finish for at most Limits::drain; then all is closed. What is
    /// asked meanwhile on an open connection is answered, with Connection: close.
    void drain();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace jiaxin::server
