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

/// For whom a route is. Whoever it is not for gets 403 `forbidden` with the detail `role`.
enum class Audience {
    Officials,
    RecordReaders,  ///< officials who see records: those of a business role, and auditors
    Enterprises,
    Everybody,
};

/// Answers a request of whom the session names.
using SessionHandler = Response (*)(Service &, const Request &, PgConnection &, const Caller &);

/// Adds the routes that need a session (`Authorization: Bearer …`), and the device of the session where it has one. Without:
/// 401 `unauthorised`; with a password that is to be changed first: 403 `must_change`.
class SessionRoutes {
public:
    SessionRoutes(Router &router, Service &service, Audience audience)
        : m_router(router), m_service(service), m_audience(audience)
    {
    }

    /// `bodyLimit`: greatest body on the wire, bytes.
    void add(const char *method, const char *pattern, SessionHandler handler, qint64 bodyLimit = 0) const;

private:
    Router &m_router;
    Service &m_service;
    Audience m_audience;
};

/// A digest of who asks and what he may: a client that finds another one than at its login logs in anew.
QByteArray standingOf(const Service &service, const Caller &caller);

/// The id of the enrolled device of a certificate (DER); empty: unknown, revoked or over.
QString deviceOfCertificate(Service &service, PgConnection &connection, const QByteArray &certificate);
/// The same of the certificate that the request shows; empty also without one.
QString deviceOf(Service &service, PgConnection &connection, const Request &request);

}  // namespace jiaxin::server
