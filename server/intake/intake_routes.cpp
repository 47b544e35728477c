// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/intake/intake_routes.h"

#include "domain/rules/divisions.h"
#include "domain/workflow/permissions.h"
#include "server/accounts/account_store.h"
#include "server/api_support.h"
#include "server/audit_trail.h"
#include "server/intake/intake_desk.h"
#include "server/sync/operation_reader.h"
#include "server/sync/sync_routes.h"

namespace jiaxin::server {

namespace {

Response fileRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    const Result<QList<SyncOperation>> operations = operationsOf(request.body);
    if (!operations)
        return problemOf(operations.error());
    const Result<QJsonObject> answer = IntakeDesk(service, connection, caller).file(*operations);
    return answer ? jsonResponse(*answer) : problemOf(answer.error());
}

Response filingsRoute(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    QString after = QString::fromUtf8(request.parameter("after"));
    if (after.isEmpty())
        after = QStringLiteral("00000000-0000-0000-0000-000000000000");
    else if (!RecordId(after).isValid())
        return problemOf({.code = ErrorCode::Invalid, .field = QStringLiteral("after"), .detail = {}});
    return jsonResponse(
        IntakeDesk(service, connection, caller).filings(QString::fromUtf8(request.parameter("type")), after, mostFilings));
}

Response subjectsRoute(Service &service, const Request &, PgConnection &connection, const Caller &caller)
{
    return jsonResponse(IntakeDesk(service, connection, caller).subjects());
}

/// The id of the enterprise that an account is for: of a record that is there in that unit, or a new one, under which the
/// account is to file it.
Result<QString> enterpriseFor(Service &service, PgConnection &connection, const Caller &caller, const QString &given,
                              const QString &unit)
{
    if (given.isEmpty())
        return RecordId::create(service.clock).toString();
    if (!RecordId(given).isValid())
        return failure(ErrorCode::NotFound, "enterprise");
    enter(connection, caller.scope);
    const bool there =
        !connection
             .exec("SELECT 1 FROM record WHERE id = $1 AND type = 'enterprise' AND unit = $2 AND deleted_at IS NULL",
                   {pgText(given), pgText(unit)})
             .isEmpty();
    return there ? Result<QString>(RecordId(given).toString()) : Result<QString>(failure(ErrorCode::NotFound, "enterprise"));
}

Response accountForEnterprise(Service &service, const Request &request, PgConnection &connection, const Caller &caller)
{
    if (!allowed(caller.actor, Operation::ManageUsers))
        return problemOf(failure(ErrorCode::Forbidden, "role"));
    const auto texts = textsOf(
        request, {QStringLiteral("name"), QStringLiteral("display_name"), QStringLiteral("unit"), QStringLiteral("password")},
        {QStringLiteral("enterprise")});
    if (!texts)
        return problemOf(texts.error());
    if (territoryOf(caller.actor, texts->at(2)) == Territory::Outside)
        return problemOf(failure(ErrorCode::Forbidden, "territory"));
    PgTransaction transaction(connection);
    const Result<QString> enterprise = enterpriseFor(service, connection, caller, texts->at(4), texts->at(2));
    if (!enterprise)
        return problemOf(enterprise.error());
    const Account account {.actor = {.name = texts->at(0), .roles = {}, .unit = texts->at(2)},
                           .displayName = texts->at(1),
                           .enterprise = *enterprise};
    if (const Result<void> made = createAccount(service, connection, account, Secret::fromText(texts->at(3))); !made)
        return problemOf(made.error());
    auditEvent(connection, caller, "create_enterprise_account",
               {{QStringLiteral("account"), account.actor.name}, {QStringLiteral("enterprise"), *enterprise}});
    transaction.commit();
    return jsonResponse({{QStringLiteral("enterprise"), *enterprise}}, 201);
}

}  // namespace

void addIntakeRoutes(Router &router, Service &service)
{
    const SessionRoutes officials(router, service, Audience::Officials);
    officials.add("POST", "/v1/enterprise-accounts", &accountForEnterprise, smallBody);
    const SessionRoutes enterprises(router, service, Audience::Enterprises);
    enterprises.add("POST", "/v1/intake/filings", &fileRoute, pushBody);
    enterprises.add("GET", "/v1/intake/filings", &filingsRoute);
    enterprises.add("GET", "/v1/intake/subjects", &subjectsRoute);
}

}  // namespace jiaxin::server
