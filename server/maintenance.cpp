// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/maintenance.h"

#include "domain/record_json.h"
#include "domain/rules/divisions.h"
#include "server/pg/territory.h"

#include <QDir>

namespace jiaxin::server {

namespace {

/// The feed waits for every transaction that writes (sync.md §3.1).
constexpr int rowsInTransaction = 5000;

PgValue instantValue(const QDateTime &at)
{
    return instantText(at).toLatin1();
}

/// Calls a function that takes away a lot at a time until there is nothing left.
qint64 untilNothing(PgConnection &connection, const QByteArray &sql, const QList<PgValue> &parameters)
{
    qint64 total = 0;
    for (qint64 gone = rowsInTransaction; gone == rowsInTransaction; total += gone)
        gone = connection.exec(sql, parameters).integer(0, 0);
    return total;
}

void thinFeed(PgConnection &connection, const QDateTime &now, const MaintenanceRules &rules, MaintenanceReport &report)
{
    connection.exec("INSERT INTO feed_mark (at, horizon) VALUES ($1, pg_snapshot_xmin(pg_current_snapshot())) "
                    "ON CONFLICT DO NOTHING",
                    {instantValue(now)});
    const PgValue before = instantValue(now.addDays(-rules.offlineDays));
    report.floor = connection.exec("SELECT raise_floor($1)", {before}).integer(0, 0);
    for (const UnitSeed &unit : shaanxiUnits())
        report.entries +=
            untilNothing(connection, "SELECT thin_feed($1, $2)", {unit.code.toLatin1(), pgInt(rowsInTransaction)});
    report.entries += untilNothing(connection, "SELECT thin_feed($1, $2)", {PgValue(), pgInt(rowsInTransaction)});
    report.operations = untilNothing(connection, "SELECT forget_operations($1, $2)", {before, pgInt(rowsInTransaction)});
}

qint64 dropUploads(Service &service, PgConnection &connection, const MaintenanceRules &rules)
{
    PgTransaction transaction(connection);
    enter(connection, scopeOf(shaanxiUnits().constFirst().code));
    const PgResult gone = connection.exec("DELETE FROM upload WHERE begun_at < $1 RETURNING id",
                                          {instantValue(service.clock.now().addDays(-rules.uploadDays))});
    transaction.commit();
    for (int row = 0; row < gone.rows(); ++row)
        QFile::remove(service.dataDirectory + QStringLiteral("/uploads/") + gone.text(row, 0));
    return gone.rows();
}

qint64 dropOrphans(Service &service, PgConnection &connection, const MaintenanceRules &rules)
{
    constexpr int bytes = 256;
    const QDateTime before = service.clock.now().addSecs(-3600 * rules.orphanHours);
    qint64 dropped = 0;
    for (int byte = 0; byte < bytes; ++byte) {
        const QDir folder(QStringLiteral("%1/files/%2").arg(service.dataDirectory).arg(byte, 2, 16, QLatin1Char('0')));
        const QFileInfoList files = folder.entryInfoList(QDir::Files);
        if (files.isEmpty())
            continue;
        PgTransaction transaction(connection);
        connection.exec("SELECT pg_advisory_xact_lock(716466, 0)");
        const PgResult rows = connection.exec("SELECT known_files($1)", {pgInt(byte)});
        QSet<QString> known;
        for (int row = 0; row < rows.rows(); ++row)
            known.insert(rows.text(row, 0));
        for (const QFileInfo &file : files) {
            if (!known.contains(file.fileName()) && file.lastModified() < before)
                dropped += QFile::remove(file.filePath()) ? 1 : 0;
        }
    }
    return dropped;
}

qint64 dropSnapshots(Service &service, PgConnection &connection, const MaintenanceRules &rules)
{
    const QDateTime before = service.clock.now().addSecs(-3600 * rules.orphanHours);
    const PgResult gone = connection.exec("SELECT forget_snapshots($1)", {instantValue(before)});
    const QDir folder(service.dataDirectory + QStringLiteral("/snapshots"));
    qint64 dropped = 0;
    for (int row = 0; row < gone.rows(); ++row)
        dropped += QDir(folder.filePath(gone.text(row, 0))).removeRecursively() ? 1 : 0;
    // What nobody knows of: one was being written when the service was killed, or is from before the database was restored.
    for (const QFileInfo &each : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (each.lastModified() < before)
            dropped += QDir(each.filePath()).removeRecursively() ? 1 : 0;
    }
    return dropped;
}

}  // namespace

std::optional<MaintenanceReport> maintain(Service &service, PgConnection &connection, const MaintenanceRules &rules)
{
    if (!connection.exec("SELECT pg_try_advisory_lock(716467, 0)").boolean(0, 0))
        return std::nullopt;
    MaintenanceReport report;
    try {
        thinFeed(connection, service.clock.now(), rules, report);
        report.uploads = dropUploads(service, connection, rules);
        report.files = dropOrphans(service, connection, rules);
        report.snapshots = dropSnapshots(service, connection, rules);
    } catch (const PgFailure &) {
        if (connection.isUsable())
            connection.exec("SELECT pg_advisory_unlock(716467, 0)");
        throw;
    }
    connection.exec("SELECT pg_advisory_unlock(716467, 0)");
    return report;
}

void holdFiles(PgConnection &connection)
{
    connection.exec("SELECT pg_advisory_xact_lock_shared(716466, 0)");
}

}  // namespace jiaxin::server
