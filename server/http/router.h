// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"

#include <functional>

namespace jiaxin::server {

using Handler = std::function<Response(const Request &)>;

/// One operation of the API. Every route stands in openapi.yaml under the same method and pattern.
struct Route {
    QByteArray method;
    QByteArray pattern;    ///< as `/v1/records/{type}/{id}`
    qint64 bodyLimit = 0;  ///< greatest body on the wire, bytes
    Handler handler;
};

/// Finds the route of a request. Filled before the server starts, constant afterwards.
class Router {
public:
    void add(Route route) { m_routes.append(std::move(route)); }
    const QList<Route> &routes() const { return m_routes; }

    struct Match {
        const Route *route = nullptr;
        QList<QByteArray> captures {};
        QByteArray allowed {};  ///< the methods that the path knows, when this one is not among them
    };
    Match find(const QByteArray &method, const QByteArray &path) const;

private:
    QList<Route> m_routes;
};

}  // namespace jiaxin::server
