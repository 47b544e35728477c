// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/service.h"

#include "server/accounts/account_routes.h"
#include "server/accounts/admin_routes.h"
#include "server/certificates/certificate_desk.h"
#include "server/intake/intake_routes.h"
#include "server/master/master_data.h"
#include "server/pg/pg_migrator.h"
#include "server/sync/file_routes.h"
#include "server/sync/sync_routes.h"
#include "server/sync/transfer_service.h"

namespace jiaxin::server {

namespace {

/// Whether the service could do work now: the database answers, and is at this program's version.
Response health(Service &service)
{
    try {
        auto connection = service.database.lease();
        if (schemaOf(*connection) == newestSchema())
            return jsonResponse({{QStringLiteral("status"), QStringLiteral("ok")}, {QStringLiteral("schema"), newestSchema()}});
        return problemResponse(503, "schema");
    } catch (const PgFailure &) {
        return problemResponse(503, "database_unavailable");
    }
}

}  // namespace

void addRoutes(Router &router, Service &service)
{
    router.add({.method = "GET", .pattern = "/healthz", .handler = [&service](const Request &) { return health(service); }});
    router.add({.method = "GET", .pattern = "/metrics", .handler = [&service](const Request &) {
                    return Response {.contentType = "text/plain; version=0.0.4", .body = service.metrics.text()};
                }});
    addAccountRoutes(router, service);
    addAdminRoutes(router, service);
    addSyncRoutes(router, service);
    addFileRoutes(router, service);
    addIntakeRoutes(router, service);
    addMasterRoutes(router, service);
    addTransferRoutes(router, service);
    addCertificateRoutes(router, service);
}

}  // namespace jiaxin::server
