// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/audit_trail.h"

#include <QJsonDocument>

namespace jiaxin::server {

void auditEvent(PgConnection &connection, const Caller &caller, const char *action, const QJsonObject &facts)
{
    const Place place = placeOf(caller.actor.unit);
    enter(connection, scopeOf(caller.actor.unit));
    connection.exec("INSERT INTO audit (actor, device, action, changes, province, city, county) VALUES ($1,$2,$3,$4,$5,$6,$7)",
                    {pgText(caller.actor.name), caller.device.isEmpty() ? PgValue() : pgText(caller.device), action,
                     facts.isEmpty() ? PgValue() : QJsonDocument(facts).toJson(QJsonDocument::Compact), place.province,
                     place.city, place.county});
}

}  // namespace jiaxin::server
