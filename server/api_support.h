// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

/// An error of a service as the problem that a client gets.
Response problemOf(const Error &error);

/// A handler that knows who asks.
using CallerHandler = std::function<Response(const Request &, PgConnection &, const Caller &)>;

/// Adds a route that needs a session (`Authorization: Bearer …`), and the device of the session where it has one. Without:
/// 401 `unauthorised`; with a password that is to be changed first: 403 `must_change`.
void addSessionRoute(Router &router, Service &service, Route route, CallerHandler handler);

/// The id of the enrolled device whose certificate the request shows; empty: none, unknown or revoked.
QString deviceOf(Service &service, PgConnection &connection, const Request &request);

}  // namespace jiaxin::server
