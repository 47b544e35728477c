// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/status_store.h"

#include "domain/json_text.h"
#include "domain/record_json.h"
#include "domain/records/records.h"

namespace jiaxin {

namespace {

/// Who has no term at all stands behind all others in "nearest end first".
QString endText(const QDate &nearestEnd)
{
    return nearestEnd.isValid() ? dateText(nearestEnd) : QStringLiteral("9999-12-31");
}

QString dueText(const QDateTime &dueAt)
{
    return dueAt.isValid() ? instantText(dueAt) : QStringLiteral("9999-12-31T00:00:00.000Z");
}

/// The columns of a worker's status, in the order of texts().
constexpr std::array columns {"colour", "nearest_end",         "ready",        "lacking",
                              "due_at", "authorisation_until", "health_until", "suspended"};
constexpr int columnCount = int(columns.size());
constexpr int suspendedColumn = columnCount - 1;

QString columnList()
{
    QStringList names;
    for (const char *column : columns)
        names.append(QLatin1String(column));
    return names.join(u',');
}

/// Numbers as text: SQLite stores them as the columns say.
QByteArrayList texts(const StoredStatus &status)
{
    return {QByteArray::number(int(status.colour)),
            endText(status.nearestEnd).toLatin1(),
            status.ready ? "1" : "0",
            QByteArray::number(status.lacking),
            dueText(status.dueAt).toLatin1(),
            dateText(status.authorisationUntil).toLatin1(),
            dateText(status.healthUntil).toLatin1(),
            status.suspended ? "1" : "0"};
}

Statement selected(Database &database, const RecordType &type, const QString &columns, const StatusSelection &selection)
{
    const QString sql = QStringLiteral("SELECT %1%2 FROM %1_status WHERE ").arg(type.id(), columns);
    if (selection.after) {
        Statement query = database.prepare(sql + QStringLiteral("%1 > ?1 ORDER BY %1 LIMIT ?2").arg(type.id()));
        query.bindInt(1, *selection.after).bindInt(2, selection.limit);
        return query;
    }
    Statement query = database.prepare(sql + QStringLiteral("due_at <= ?1 LIMIT ?2"));
    query.bindText(1, instantText(selection.dueAt)).bindInt(2, selection.limit);
    return query;
}

QString ofUnits(const QStringList &units)
{
    return units.isEmpty() ? QString() : QStringLiteral(" AND unit IN (%1)").arg(placeholders(units.size()));
}

}  // namespace

bool WorkerStatusRow::suspended() const
{
    return texts.at(suspendedColumn) == "1";
}

void writeWorkerStatus(Database &database, qint64 row, const Worker &worker, const StoredStatus &status,
                       const QByteArray &facts)
{
    // Not INSERT OR REPLACE: the counters' triggers have to see what was there.
    static const QString sql = [] {
        QStringList changes;
        for (const QString &column : (columnList() + QStringLiteral(",unit,filed,facts")).split(u','))
            changes.append(column + QStringLiteral("=excluded.") + column);
        return QStringLiteral("INSERT INTO worker_status (%1,unit,filed,facts,worker) VALUES (%2) "
                              "ON CONFLICT (worker) DO UPDATE SET %3")
            .arg(columnList(), placeholders(columnCount + 4), changes.join(u','));
    }();
    Statement statement = database.prepare(sql);
    const QByteArrayList values = texts(status);
    for (int i = 0; i < columnCount; ++i)
        statement.bindUtf8(i + 1, values.at(i));
    statement.bindText(columnCount + 1, worker.unit).bindInt(columnCount + 2, worker.state == QLatin1String("filed") ? 1 : 0);
    statement.bindBlob(columnCount + 3, facts).bindInt(columnCount + 4, row).run();
}

void updateWorkerStatus(Database &database, const WorkerStatusRow &row, const StoredStatus &status)
{
    const QByteArrayList values = texts(status);
    // Each column stands in an index: only those are named that change.
    QStringList changes;
    QByteArrayList changed;
    for (int i = 0; i < columnCount; ++i) {
        if (values.at(i) == row.texts.at(i))
            continue;
        changes.append(QLatin1String(columns[size_t(i)]) + QStringLiteral("=?"));
        changed.append(values.at(i));
    }
    if (changes.isEmpty())
        return;
    Statement statement =
        database.prepare(QStringLiteral("UPDATE worker_status SET %1 WHERE worker=?").arg(changes.join(u',')));
    for (int i = 0; i < changed.size(); ++i)
        statement.bindUtf8(i + 1, changed.at(i));
    statement.bindInt(int(changed.size()) + 1, row.worker).run();
}

void writeEnterpriseStatus(Database &database, qint64 enterprise, const StoredStatus &status)
{
    Statement statement = database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO enterprise_status (enterprise, colour, nearest_end, due_at) VALUES (?,?,?,?)"));
    statement.bindInt(1, enterprise).bindInt(2, int(status.colour)).bindText(3, endText(status.nearestEnd));
    statement.bindText(4, dueText(status.dueAt)).run();
}

void forgetStatus(Database &database, const RecordType &type, qint64 row)
{
    database.prepare(QStringLiteral("DELETE FROM %1_status WHERE %1 = ?").arg(type.id())).bindInt(1, row).run();
}

void forgetStatuses(Database &database, const char *column, const QStringList &values)
{
    Statement forget =
        database.prepare(QStringLiteral("DELETE FROM worker_status WHERE worker IN (SELECT seq FROM worker WHERE %1 IN "
                                        "(SELECT value FROM json_each(?)) AND deleted_at IS NOT NULL)")
                             .arg(QLatin1String(column)));
    forget.bindUtf8(1, json_text::list(values)).run();
}

QSet<RecordId> workersOf(Database &database, const QStringList &enterprises)
{
    QSet<RecordId> ids;
    Statement query = database.prepare(
        QStringLiteral("SELECT id FROM worker WHERE enterprise IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"));
    query.bindUtf8(1, json_text::list(enterprises));
    while (query.step())
        ids.insert(RecordId(query.text(0)));
    return ids;
}

QSet<QString> thoseWithPapers(Database &database, const QStringList &workers)
{
    QSet<QString> found;
    if (workers.isEmpty())
        return found;
    static const QString sql = [] {
        QStringList conditions;
        for (const RecordType *type : {&employmentType, &authorisationType, &identityCheckType, &backgroundCheckType,
                                       &healthCheckType, &trainingType, &insuranceType, &listEntryType})
            conditions.append(QStringLiteral("EXISTS (SELECT 1 FROM %1 WHERE worker = value)").arg(type->id()));
        return QStringLiteral("SELECT value FROM json_each(?) WHERE ") + conditions.join(QStringLiteral(" OR "));
    }();
    Statement query = database.prepare(sql);
    query.bindUtf8(1, json_text::list(workers));
    while (query.step())
        found.insert(query.text(0));
    return found;
}

void markWorkersDue(Database &database, const QStringList &workers, const QStringList &enterprises, qint64 known)
{
    for (const auto &[column, values] : {std::pair("id", workers), std::pair("enterprise", enterprises)}) {
        if (values.isEmpty())
            continue;
        Statement mark = database.prepare(
            QStringLiteral("UPDATE worker_status SET facts = x'', due_at = '', suspended = suspended AND worker <= ?2 "
                           "WHERE worker IN (SELECT seq FROM worker WHERE %1 IN (SELECT value FROM json_each(?1)))")
                .arg(QLatin1String(column)));
        mark.bindUtf8(1, json_text::list(values)).bindInt(2, known).run();
    }
}

QList<WorkerStatusRow> workerStatuses(Database &database, const StatusSelection &selection)
{
    QList<WorkerStatusRow> rows;
    Statement query = selected(database, workerType, QStringLiteral(",facts,") + columnList(), selection);
    while (query.step()) {
        WorkerStatusRow &row = rows.emplace_back();
        row.worker = query.integer(0);
        row.facts = query.blob(1);
        for (int i = 0; i < columnCount; ++i)
            row.texts.append(query.utf8(i + 2).toByteArray());
    }
    return rows;
}

QList<qint64> enterpriseStatuses(Database &database, const StatusSelection &selection)
{
    QList<qint64> rows;
    Statement query = selected(database, enterpriseType, {}, selection);
    while (query.step())
        rows.append(query.integer(0));
    return rows;
}

std::optional<StatusColour> storedColour(Database &database, qint64 worker)
{
    Statement query = database.prepare(QStringLiteral("SELECT colour FROM worker_status WHERE worker = ?"));
    query.bindInt(1, worker);
    return query.step() ? std::optional(StatusColour(query.integer(0))) : std::nullopt;
}

bool storedSuspension(Database &database, qint64 worker)
{
    Statement query = database.prepare(QStringLiteral("SELECT suspended FROM worker_status WHERE worker = ?"));
    query.bindInt(1, worker);
    return query.step() && query.integer(0) != 0;
}

QMap<StatusColour, qint64> countByColour(Database &database, const QStringList &units)
{
    QMap<StatusColour, qint64> counts;
    Statement query = database.prepare(QStringLiteral("SELECT value, sum(amount) FROM status_count WHERE what = 'colour'%1 "
                                                      "GROUP BY value HAVING sum(amount) > 0")
                                           .arg(ofUnits(units)));
    query.bindTexts(1, units);
    while (query.step())
        counts.insert(StatusColour(query.text(0).toInt()), query.integer(1));
    return counts;
}

qint64 countEnding(Database &database, StatusItemKind item, const QDate &first, const QDate &last, const QStringList &units)
{
    Statement query =
        database.prepare(QStringLiteral("SELECT sum(amount) FROM status_count WHERE what = ?1 AND value BETWEEN ?2 AND ?3%1")
                             .arg(ofUnits(units)));
    query.bindText(1, choiceName(item)).bindText(2, dateText(first)).bindText(3, dateText(last)).bindTexts(4, units);
    return query.step() ? query.integer(0) : 0;
}

void dropEmptyCounters(Database &database)
{
    database.exec(QStringLiteral("DELETE FROM status_count WHERE amount = 0"));
}

}  // namespace jiaxin
