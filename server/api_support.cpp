// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/api_support.h"

#include "domain/record_json.h"
#include "server/accounts/account_store.h"
#include "server/http/strict_json.h"

namespace jiaxin::server {

namespace {

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
    case ErrorCode::Stale:
    case ErrorCode::WrongState:
        return 409;
    case ErrorCode::TooOld:
        return 410;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::WrongPassword:
    case ErrorCode::Unauthorised:
        return 401;
    case ErrorCode::LockedOut:
        return 429;
    case ErrorCode::DiskFull:
        return 507;
    case ErrorCode::Io:
        return 503;
    default:
        return 422;
    }
}

QByteArray tokenOf(const Request &request)
{
    constexpr char scheme[] = "Bearer ";
    const QByteArray value = request.header("authorization");
    return value.startsWith(scheme) ? value.mid(qsizetype(sizeof scheme) - 1) : QByteArray();
}

Response unauthorised()
{
    Response response = problemResponse(401, "unauthorised");
    response.setHeader("WWW-Authenticate", "Bearer");
    return response;
}

bool isMeantFor(Audience audience, const Caller &caller)
{
    const bool official = caller.enterprise.isEmpty();
    switch (audience) {
    case Audience::Officials:
        return official;
    case Audience::RecordReaders:
        return official && (caller.actor.hasBusinessRole() || caller.actor.has(Role::Auditor));
    case Audience::Enterprises:
        return !official;
    case Audience::Everybody:
        return true;
    }
    return false;
}

}  // namespace

Response problemOf(const Error &error)
{
    QJsonObject more;
    if (!error.field.isEmpty())
        more.insert(QStringLiteral("field"), error.field);
    if (!error.detail.isEmpty())
        more.insert(QStringLiteral("detail"), error.detail);
    return problemResponse(statusOf(error.code), errorName(error.code).toLatin1().constData(), more);
}

Result<QStringList> textsOf(const Request &request, const QStringList &required, const QStringList &optional)
{
    const Result<QJsonObject> object = parseObject(request.body);
    if (!object)
        return object.error();
    QStringList texts;
    for (const QString &name : required + optional) {
        const QJsonValue value = object->value(name);
        if (!value.isString() && !(value.isUndefined() && optional.contains(name)))
            return Error {.code = ErrorCode::Invalid, .field = name, .detail = QStringLiteral("required")};
        texts.append(value.toString());
    }
    return texts;
}

QByteArray standingOf(const Service &service, const Caller &caller)
{
    const QStringList parts {caller.actor.name, caller.actor.unit, roleNames(caller.actor.roles).join(u','), caller.enterprise};
    return service.crypto.sha256(parts.join(u'\n').toUtf8()).toHex().left(16);
}

QString deviceOfCertificate(Service &service, PgConnection &connection, const QByteArray &certificate)
{
    const PgResult rows =
        connection.exec("SELECT id FROM device WHERE fingerprint = $1 AND revoked_at IS NULL AND not_after > $2",
                        {pgBytes(service.crypto.sha256(certificate)), instantText(service.clock.now()).toLatin1()});
    return rows.isEmpty() ? QString() : rows.text(0, 0);
}

QString deviceOf(Service &service, PgConnection &connection, const Request &request)
{
    return request.certificate.isEmpty() ? QString() : deviceOfCertificate(service, connection, request.certificate);
}

void SessionRoutes::add(const char *method, const char *pattern, SessionHandler handler, qint64 bodyLimit) const
{
    const bool changesPassword = qstrcmp(pattern, "/v1/session/password") == 0;
    const auto answer = [&service = m_service, audience = m_audience, changesPassword, handler](const Request &request) {
        const QByteArray token = tokenOf(request);
        if (token.isEmpty())
            return unauthorised();
        auto connection = service.database.lease();
        const std::optional<Caller> caller = callerOf(service, *connection, token);
        // A session that began on a device is worth nothing anywhere else.
        if (!caller || (!caller->device.isEmpty() && deviceOf(service, *connection, request) != caller->device))
            return unauthorised();
        if (caller->mustChange && !changesPassword)
            return problemResponse(403, "must_change");
        if (!isMeantFor(audience, *caller))
            return problemOf(failure(ErrorCode::Forbidden, "role"));
        return handler(service, request, *connection, *caller);
    };
    m_router.add({.method = method, .pattern = pattern, .bodyLimit = bodyLimit, .handler = answer});
}

}  // namespace jiaxin::server
