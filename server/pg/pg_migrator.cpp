// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/pg/pg_migrator.h"

#include "domain/rules/divisions.h"
#include "server/pg/territory.h"

#include <QDir>
#include <QFile>

// Outside the namespace, as the macro demands.
static void initServerResources()
{
    Q_INIT_RESOURCE(server_migrations);
}

namespace jiaxin::server {

namespace {

struct Step {
    int version = 0;
    QByteArray sql;
};

const QList<Step> &steps()
{
    static const QList<Step> all = [] {
        initServerResources();
        QList<Step> found;
        const QDir folder(QStringLiteral(":/server/migrations"));
        for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly) || name.section(u'_', 0, 0).toInt() != found.size() + 1)
                qFatal("migration %s is out of order", qUtf8Printable(name));
            found.append({.version = int(found.size()) + 1, .sql = file.readAll()});
        }
        return found;
    }();
    return all;
}

void enterUnits(PgConnection &connection)
{
    PgTransaction transaction(connection);
    for (const UnitSeed &unit : shaanxiUnits()) {
        const Place place = placeOf(unit.code);
        connection.exec("INSERT INTO territory (unit, province, city, county) VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING",
                        {pgText(unit.code), place.province, place.city, place.county});
    }
    transaction.commit();
}

}  // namespace

int newestSchema()
{
    return int(steps().size());
}

int schemaOf(PgConnection &connection)
{
    if (connection.exec("SELECT to_regclass('public.schema_step')").isNull(0, 0))
        return 0;
    return int(connection.exec("SELECT coalesce(max(version), 0) FROM schema_step").integer(0, 0));
}

Result<void> migrate(PgConnection &connection)
{
    // Two services that start at once: the second one waits and finds everything done.
    connection.exec("SELECT pg_advisory_lock(7164620001)");
    const int present = schemaOf(connection);
    if (present > newestSchema())
        return Error {.code = ErrorCode::TooNew, .field = {}, .detail = QString::number(present)};
    for (const Step &step : steps()) {
        if (step.version <= present)
            continue;
        PgTransaction transaction(connection);
        connection.script(step.sql);
        connection.exec("INSERT INTO schema_step (version) VALUES ($1)", {pgInt(step.version)});
        transaction.commit();
    }
    enterUnits(connection);
    connection.exec("SELECT pg_advisory_unlock(7164620001)");
    return {};
}

}  // namespace jiaxin::server
