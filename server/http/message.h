// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

namespace jiaxin::server {

/// A request as a handler sees it: read whole, within the limits of its route, decompressed.
struct Request {
    QByteArray id;  ///< of this request, for the log and the answer's X-Request-Id
    QByteArray method;
    QByteArray path;                        ///< as sent, without the query
    QByteArray query;                       ///< as sent, without the question mark
    QHash<QByteArray, QByteArray> headers;  ///< by lower-case name; the last of several
    QByteArray body;
    QByteArray peer;             ///< the client's address, as text
    QByteArray certificate;      ///< the client's TLS certificate as DER, verified against the province's CA; empty: none
    QList<QByteArray> captures;  ///< the {…} of the route's pattern, percent-decoded

    QByteArray header(const char *name) const { return headers.value(QByteArray(name)); }
    /// A parameter of the query, percent-decoded; null when it is not there.
    QByteArray parameter(const char *name) const;
};

/// A part of a file that is sent as the body.
struct FilePart {
    QString path;
    qint64 offset = 0;
    qint64 size = 0;
};

struct Response {
    int status = 200;
    QByteArray contentType {};
    QByteArray body {};
    QList<std::pair<QByteArray, QByteArray>> headers {};
    FilePart file {};  ///< instead of `body` when it has a path
    bool close = false;

    void setHeader(const QByteArray &name, const QByteArray &value) { headers.emplaceBack(name, value); }
};

/// `application/json`, compact.
Response jsonResponse(const QJsonObject &object, int status = 200);

/// RFC 9457: `application/problem+json` with a stable `code` that clients compare; no sentences, no personal data.
Response problemResponse(int status, const char *code, const QJsonObject &more = {});

/// The standard phrase of a status.
const char *reasonPhrase(int status);

}  // namespace jiaxin::server
