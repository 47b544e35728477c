// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/audit_trail.h"

#include <QJsonDocument>

namespace jiaxin::server {

namespace {

void insertEvent(PgConnection &connection, const Caller &caller, const char *action, const QString &record,
                 const QJsonObject &facts)
{
    const Place place = placeOf(caller.actor.unit);
    enter(connection, scopeOf(caller.actor.unit));
    const auto orNull = [](const QString &text) { return text.isEmpty() ? PgValue() : pgText(text); };
    connection.exec("INSERT INTO audit (actor, device, action, record, changes, province, city, county, town) "
                    "VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)",
                    {pgText(caller.actor.name), orNull(caller.device), action, orNull(record),
                     facts.isEmpty() ? PgValue() : QJsonDocument(facts).toJson(QJsonDocument::Compact), place.province,
                     place.city, place.county, place.town.isEmpty() ? PgValue() : place.town});
}

}  // namespace

void auditEvent(PgConnection &connection, const Caller &caller, const char *action, const QJsonObject &facts)
{
    insertEvent(connection, caller, action, {}, facts);
}

void auditView(PgConnection &connection, const Caller &caller, const AuditedView &view)
{
    PgTransaction transaction(connection);
    if (qstrcmp(view.action, "read_feed") == 0)
        connection.script("SET LOCAL synchronous_commit = off");
    insertEvent(connection, caller, view.action, view.record, view.facts);
    transaction.commit();
}

}  // namespace jiaxin::server
