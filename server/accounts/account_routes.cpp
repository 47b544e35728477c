// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/account_routes.h"

#include "domain/record_json.h"
#include "server/accounts/account_store.h"
#include "server/accounts/offline_material.h"
#include "server/accounts/totp.h"
#include "server/api_support.h"

#include <QJsonArray>

namespace jiaxin::server {

namespace {

QJsonObject accountJson(const Service &service, const Caller &caller)
{
    const Actor &actor = caller.actor;
    const QString &enterprise = caller.enterprise;
    const QStringList roles = enterprise.isEmpty() ? roleNames(actor.roles) : QStringList {QStringLiteral("enterprise")};
    QJsonObject object {{QStringLiteral("name"), actor.name},
                        {QStringLiteral("unit"), actor.unit},
                        {QStringLiteral("roles"), QJsonArray::fromStringList(roles)},
                        {QStringLiteral("standing"), QString::fromLatin1(standingOf(service, caller))}};
    if (!enterprise.isEmpty())
        object.insert(QStringLiteral("enterprise"), enterprise);
    return object;
}

Response logInRoute(Service &service, const Request &request)
{
    const auto texts = textsOf(request, {QStringLiteral("name"), QStringLiteral("password")}, {QStringLiteral("code")});
    if (!texts)
        return problemOf(texts.error());
    auto connection = service.database.lease();
    const QString device = deviceOf(service, *connection, request);
    const Result<Login> login =
        logIn(service, *connection,
              {.name = texts->at(0), .password = Secret::fromText(texts->at(1)), .code = texts->at(2), .device = device});
    if (!login)
        return problemOf(login.error());
    const std::optional<Account> account = findAccount(*connection, texts->at(0));
    QJsonObject object =
        accountJson(service, {.actor = account->actor, .scope = {}, .device = {}, .enterprise = account->enterprise});
    object.insert(QStringLiteral("token"), QString::fromLatin1(login->token));
    object.insert(QStringLiteral("must_change"), login->mustChange);
    object.insert(QStringLiteral("idle_minutes"), loginRules.idleMinutes);
    return jsonResponse(object, 201);
}

Response sessionRoute(Service &service, const Request &, PgConnection &, const Caller &caller)
{
    return jsonResponse(accountJson(service, caller));
}

Response logOutRoute(Service &service, const Request &request, PgConnection &connection, const Caller &)
{
    logOut(service, connection, request.header("authorization").mid(7));
    return {.status = 204};
}

Response offlineMaterialRoute(Service &service, const Request &, PgConnection &connection, const Caller &caller)
{
    const Result<QJsonObject> material = offlineMaterial(service, connection, caller);
    return material ? jsonResponse(*material) : problemOf(material.error());
}

Response changePasswordRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("present"), QStringLiteral("wanted")});
    if (!texts)
        return problemOf(texts.error());
    const Result<void> changed =
        changePassword(service, connection, caller.actor.name, Secret::fromText(texts->at(0)), Secret::fromText(texts->at(1)));
    return changed ? Response {.status = 204} : problemOf(changed.error());
}

Response offerFactorRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("password")});
    if (!texts)
        return problemOf(texts.error());
    const Result<Secret> secret = offerSecondFactor(service, connection, caller, Secret::fromText(texts->at(0)));
    if (!secret)
        return problemOf(secret.error());
    return jsonResponse({{QStringLiteral("address"), totpAddress(secret->view(), caller.actor.name)}}, 201);
}

Response confirmFactorRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const auto texts = textsOf(request, {QStringLiteral("code")});
    if (!texts)
        return problemOf(texts.error());
    const Result<void> confirmed = confirmSecondFactor(service, connection, caller, texts->at(0));
    return confirmed ? Response {.status = 204} : problemOf(confirmed.error());
}

}  // namespace

void addAccountRoutes(Router &router, Service &service)
{
    router.add(
        {.method = "POST", .pattern = "/v1/session", .bodyLimit = smallBody, .handler = [&service](const Request &request) {
             return logInRoute(service, request);
         }});
    const SessionRoutes everybody(router, service, Audience::Everybody);
    everybody.add("GET", "/v1/session", &sessionRoute);
    everybody.add("DELETE", "/v1/session", &logOutRoute);
    everybody.add("POST", "/v1/session/password", &changePasswordRoute, smallBody);
    everybody.add("POST", "/v1/session/second-factor", &offerFactorRoute, smallBody);
    everybody.add("PUT", "/v1/session/second-factor", &confirmFactorRoute, smallBody);
    const SessionRoutes officials(router, service, Audience::Officials);
    officials.add("GET", "/v1/session/offline-material", &offlineMaterialRoute);
}

}  // namespace jiaxin::server
