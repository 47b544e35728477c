// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/result.h"
#include "server/accounts/caller.h"
#include "server/service.h"

namespace jiaxin::server {

/// An error of a service as the problem that a client gets.
Response problemOf(const Error &error);

/// Enough for a form of texts.
inline constexpr qint64 smallBody = 8192;

/// The texts of a JSON object's members, in their order. Invalid with the first one that is missing or no text.
Result<QStringList> textsOf(const Request &request, const QStringList &required, const QStringList &optional = {});

/// A handler that knows who asks.
using CallerHandler = std::function<Response(const Request &, PgConnection &, const Caller &)>;

/// For whom a route is. Whoever it is not for gets 403 `forbidden` with the detail `role`.
enum class Audience { Officials, Enterprises, Everybody };

/// Adds a route that needs a session (`Authorization: Bearer …`), and the device of the session where it has one. Without:
/// 401 `unauthorised`; with a password that is to be changed first: 403 `must_change`.
void addSessionRoute(Router &router, Service &service, Route route, CallerHandler handler,
                     Audience audience = Audience::Officials);

/// A digest of who asks and what he may: a client that finds another one than at its login logs in anew.
QByteArray standingOf(const Service &service, const Caller &caller);

/// The id of the enrolled device of a certificate (DER); empty: unknown, revoked or over.
QString deviceOfCertificate(Service &service, PgConnection &connection, const QByteArray &certificate);
/// The same of the certificate that the request shows; empty also without one.
QString deviceOf(Service &service, PgConnection &connection, const Request &request);

}  // namespace jiaxin::server
