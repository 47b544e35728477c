// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/admin_routes.h"

#include "domain/record_json.h"
#include "domain/workflow/permissions.h"
#include "server/accounts/account_admin.h"
#include "server/accounts/account_store.h"
#include "server/accounts/device_anchor.h"
#include "server/accounts/device_store.h"
#include "server/api_support.h"
#include "server/audit_trail.h"
#include "server/http/strict_json.h"

namespace jiaxin::server {

namespace {

Response codeRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("unit"), QStringLiteral("device_name")});
    if (!texts)
        return problemOf(texts.error());
    const Result<EnrolmentCode> code = makeEnrolmentCode(service, connection, caller, texts->at(0), texts->at(1));
    if (!code)
        return problemOf(code.error());
    return jsonResponse({{QStringLiteral("code"), code->code}, {QStringLiteral("ends_at"), instantText(code->endsAt)}}, 201);
}

Response enrolRoute(Service &service, const Request &request)
{
    const auto texts = textsOf(request, {QStringLiteral("code"), QStringLiteral("request")});
    if (!texts)
        return problemOf(texts.error());
    const QJsonObject issuingKey = parseObject(request.body)->value(QStringLiteral("issuing_key")).toObject();
    auto connection = service.database.lease();
    const Result<EnrolledDevice> device =
        enrol(service, *connection, {.code = texts->at(0), .certificate = texts->at(1).toLatin1(), .issuingKey = issuingKey});
    if (!device)
        return problemOf(device.error());
    QJsonObject answer {{QStringLiteral("device"), device->id},
                        {QStringLiteral("unit"), device->unit},
                        {QStringLiteral("certificate"), QString::fromLatin1(device->certificate.pem)},
                        {QStringLiteral("authority"), QString::fromLatin1(service.keys.authority.certificate)},
                        {QStringLiteral("not_after"), instantText(device->certificate.notAfter)}};
    if (!device->keyCertificate.isEmpty())
        answer.insert(QStringLiteral("key_certificate"), device->keyCertificate);
    return jsonResponse(answer, 201);
}

Response devicesRoute(Service &, const Request &, PgConnection &connection, const Caller &caller)
{
    if (caller.actor.hasBusinessRole())
        return problemOf(failure(ErrorCode::Forbidden, "role"));
    return jsonResponse({{QStringLiteral("devices"), devicesOf(connection, caller)}});
}

Response revokeRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("reason")});
    if (!texts)
        return problemOf(texts.error());
    const Result<void> revoked =
        revokeDevice(service, connection, caller, QString::fromUtf8(request.captures.at(0)), texts->at(0));
    return revoked ? Response {.status = 204} : problemOf(revoked.error());
}

/// A new account has a password that is changed at the first login. The roles that administer exclude every other.
Response accountRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    if (!allowed(caller.actor, Operation::ManageUsers))
        return problemOf(failure(ErrorCode::Forbidden, "role"));
    const auto texts = textsOf(request, {QStringLiteral("name"), QStringLiteral("display_name"), QStringLiteral("unit"),
                                         QStringLiteral("roles"), QStringLiteral("password")});
    if (!texts)
        return problemOf(texts.error());
    Account account {.actor = {.name = texts->at(0), .roles = {}, .unit = texts->at(2)}, .displayName = texts->at(1)};
    if (!FieldTraits<Roles>::set(account.actor.roles, texts->at(3).split(u',', Qt::SkipEmptyParts)))
        return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("roles"), .detail = {}});
    if (territoryOf(caller.actor, account.actor.unit) == Territory::Outside)
        return problemOf(failure(ErrorCode::Forbidden, "territory"));
    PgTransaction transaction(connection);
    const Result<void> made = createAccount(service, connection, account, Secret::fromText(texts->at(4)));
    if (!made)
        return problemOf(made.error());
    auditEvent(connection, caller, "create_account",
               {{QStringLiteral("account"), account.actor.name}, {QStringLiteral("roles"), texts->at(3)}});
    transaction.commit();
    return {.status = 201};
}

QString accountOf(const Request &request)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(request.captures.at(0)));
}

Response accountsRoute(Service &, const Request &request, PgConnection &connection, const Caller &caller)
{
    constexpr int mostAccounts = 500;
    const Result<QJsonArray> accounts =
        accountsOf(connection, caller, QString::fromUtf8(request.parameter("after")), mostAccounts);
    if (!accounts)
        return problemOf(accounts.error());
    return jsonResponse({{QStringLiteral("accounts"), *accounts}, {QStringLiteral("more"), accounts->size() == mostAccounts}});
}

/// The members of a change by their kinds; whatever else is in the body is refused, so that a slip of the pen is no success.
Result<AccountChange> accountChangeOf(const QJsonObject &body)
{
    AccountChange change;
    for (auto member = body.begin(); member != body.end(); ++member) {
        const QString name = member.key();
        if (name == u"disabled" && member->isBool()) {
            change.disabled = member->toBool();
        } else if (name == u"unit" && member->isString()) {
            change.unit = member->toString();
        } else if (name == u"reason" && member->isString()) {
            change.reason = member->toString();
        } else if (Roles roles; name == u"roles" && member->isString() &&
                                FieldTraits<Roles>::set(roles, member->toString().split(u',', Qt::SkipEmptyParts))) {
            change.roles = roles;
        } else {
            return Error {.code = ErrorCode::Invalid, .field = name, .detail = {}};
        }
    }
    return change;
}

Response changeRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonObject> body = parseObject(request.body);
    if (!body)
        return problemOf(body.error());
    const Result<AccountChange> change = accountChangeOf(*body);
    if (!change)
        return problemOf(change.error());
    const Result<void> changed = changeAccount(service, connection, caller, accountOf(request), *change);
    return changed ? Response {.status = 204} : problemOf(changed.error());
}

Response passwordRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("password")});
    if (!texts)
        return problemOf(texts.error());
    const Result<void> given = giveNewPassword(service, connection, caller, accountOf(request), Secret::fromText(texts->at(0)));
    return given ? Response {.status = 204} : problemOf(given.error());
}

Response factorRoute(Service &, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<void> removed = removeSecondFactor(connection, caller, accountOf(request));
    return removed ? Response {.status = 204} : problemOf(removed.error());
}

Response anchorRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonObject> object = parseObject(request.body);
    if (!object)
        return problemOf(object.error());
    const auto headIn = [](const QJsonObject &said) {
        return AuditHead {.rows = said.value(QStringLiteral("rows")).toInteger(),
                          .hash = QByteArray::fromHex(said.value(QStringLiteral("hash")).toString().toLatin1())};
    };
    const QJsonValue earlier = object->value(QStringLiteral("earlier"));
    const Result<Anchoring> anchoring =
        anchorDevice(service, connection, caller, headIn(*object),
                     earlier.isObject() ? std::optional(headIn(earlier.toObject())) : std::nullopt);
    if (!anchoring)
        return problemOf(anchoring.error());
    QJsonObject answer {{QStringLiteral("verdict"), anchorName(anchoring->verdict)}};
    if (anchoring->verdict == AnchorVerdict::Prove)
        answer.insert(QStringLiteral("rows"), anchoring->rows);
    return jsonResponse(answer);
}

Response anchorsRoute(Service &, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonArray> anchors = anchorsOf(connection, caller, QString::fromUtf8(request.captures.at(0)));
    return anchors ? jsonResponse({{QStringLiteral("anchors"), *anchors}}) : problemOf(anchors.error());
}

}  // namespace

void addAdminRoutes(Router &router, Service &service)
{
    router.add(
        {.method = "POST", .pattern = "/v1/devices", .bodyLimit = smallBody, .handler = [&service](const Request &request) {
             return enrolRoute(service, request);
         }});
    const SessionRoutes officials(router, service, Audience::Officials);
    officials.add("GET", "/v1/devices", &devicesRoute);
    officials.add("POST", "/v1/devices/codes", &codeRoute, smallBody);
    officials.add("POST", "/v1/devices/{id}/revocation", &revokeRoute, smallBody);
    officials.add("GET", "/v1/devices/{id}/audit-anchors", &anchorsRoute);
    officials.add("POST", "/v1/audit-anchors", &anchorRoute, smallBody);
    officials.add("GET", "/v1/accounts", &accountsRoute);
    officials.add("POST", "/v1/accounts", &accountRoute, smallBody);
    officials.add("PATCH", "/v1/accounts/{name}", &changeRoute, smallBody);
    officials.add("POST", "/v1/accounts/{name}/password", &passwordRoute, smallBody);
    officials.add("DELETE", "/v1/accounts/{name}/second-factor", &factorRoute);
}

}  // namespace jiaxin::server
