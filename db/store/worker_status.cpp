// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/json_text.h"
#include "db/store/list_query.h"
#include "domain/record_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiaxin {

namespace {

/// An item as [colour, reason, until, satisfied]; its kind is its position, its days left follow from the day of reading.
void appendItem(QByteArray &out, const StatusItem &item)
{
    out += '[' + QByteArray::number(int(item.colour)) + ',';
    json_text::appendString(out, choiceName(item.reason));
    out += ',';
    json_text::appendString(out, dateText(item.until));
    out += item.satisfied ? ",true]" : ",false]";
}

StatusItem itemFromJson(StatusItemKind kind, const QJsonArray &json, const QDate &day)
{
    StatusItem item {.kind = kind,
                     .colour = StatusColour(json.at(0).toInt()),
                     .reason = choiceFromName<StatusReason>(json.at(1).toString()).value_or(StatusReason::Missing),
                     .until = QDate::fromString(json.at(2).toString(), Qt::ISODate),
                     .daysLeft = {},
                     .satisfied = json.at(3).toBool()};
    if (item.until.isValid())
        item.daysLeft = int(day.daysTo(item.until));
    return item;
}

/// Who has no term at all stands behind all others in "nearest end first".
QString endText(const QDate &nearestEnd)
{
    return nearestEnd.isValid() ? dateText(nearestEnd) : QStringLiteral("9999-12-31");
}

QString dueText(const QDateTime &dueAt)
{
    return dueAt.isValid() ? instantText(dueAt) : QStringLiteral("9999-12-31T00:00:00.000Z");
}

}  // namespace

void writeWorkerStatus(Database &database, qint64 worker, const StoredStatus &status, const QDate &day)
{
    QByteArray items;
    for (const StatusItem &item : status.items) {
        items += items.isEmpty() ? '[' : ',';
        appendItem(items, item);
    }
    items += items.isEmpty() ? "[]" : "]";
    Statement statement = database.prepare(QStringLiteral(
        "INSERT OR REPLACE INTO worker_status (worker, colour, nearest_end, ready, lacking, items, computed_on, basis, "
        "due_at) VALUES (?,?,?,?,?,?,?,?,?)"));
    statement.bindInt(1, worker).bindInt(2, int(status.colour));
    statement.bindText(3, endText(status.nearestEnd));
    statement.bindInt(4, status.ready ? 1 : 0).bindInt(5, status.lacking).bindUtf8(6, items);
    statement.bindText(7, dateText(day)).bindInt(8, status.basis);
    statement.bindText(9, dueText(status.dueAt)).run();
}

void writeEnterpriseStatus(Database &database, qint64 enterprise, const StoredStatus &status)
{
    Statement statement = database.prepare(QStringLiteral(
        "INSERT OR REPLACE INTO enterprise_status (enterprise, colour, nearest_end, basis, due_at) VALUES (?,?,?,?,?)"));
    statement.bindInt(1, enterprise).bindInt(2, int(status.colour)).bindText(3, endText(status.nearestEnd));
    statement.bindInt(4, status.basis).bindText(5, dueText(status.dueAt)).run();
}

void forgetStatus(Database &database, const RecordType &type, qint64 row)
{
    database.prepare(QStringLiteral("DELETE FROM %1_status WHERE %1 = ?").arg(type.id())).bindInt(1, row).run();
}

QList<QPair<qint64, RecordId>> staleStatuses(Database &database, const RecordType &type, qint64 basis, const QDateTime &now,
                                             qint64 limit)
{
    QList<QPair<qint64, RecordId>> stale;
    // Two ranges of one index.
    for (const char *condition : {"basis < ?1 AND ?2 = ?2", "basis = ?1 AND due_at <= ?2"}) {
        Statement query = database.prepare(
            QStringLiteral("SELECT %1.seq, %1.id FROM %1_status CROSS JOIN %1 ON %1.seq = %1_status.%1 WHERE %2 LIMIT ?3")
                .arg(type.id(), QLatin1String(condition)));
        query.bindInt(1, basis).bindText(2, instantText(now)).bindInt(3, limit - stale.size());
        while (query.step())
            stale.append({query.integer(0), RecordId(query.text(1))});
    }
    return stale;
}

QList<StatusItem> statusItemsFromText(const QString &stored, const QDate &day)
{
    QList<StatusItem> items;
    const QJsonArray all = QJsonDocument::fromJson(stored.toUtf8()).array();
    for (qsizetype i = 0; i < all.size() && i < qsizetype(StatusItemKind::Count); ++i)
        items.append(itemFromJson(StatusItemKind(i), all.at(i).toArray(), day));
    return items;
}

StatusItem statusItemFromText(const QString &stored, StatusItemKind kind, const QDate &day)
{
    return itemFromJson(kind, QJsonDocument::fromJson(stored.toUtf8()).array().at(qsizetype(kind)).toArray(), day);
}

std::optional<StoredStatus> readWorkerStatus(Database &database, qint64 worker)
{
    Statement query = database.prepare(
        QStringLiteral("SELECT colour, nearest_end, ready, lacking, items, computed_on FROM worker_status WHERE worker = ?"));
    query.bindInt(1, worker);
    if (!query.step())
        return std::nullopt;
    StoredStatus status {.colour = StatusColour(query.integer(0)),
                         .nearestEnd = QDate::fromString(query.text(1), Qt::ISODate),
                         .ready = query.integer(2) != 0,
                         .lacking = int(query.integer(3)),
                         .items = {}};
    const QDate day = QDate::fromString(query.text(5), Qt::ISODate);
    status.items = statusItemsFromText(query.text(4), day);
    return status;
}

QMap<StatusColour, qint64> countByColour(Database &database, const QStringList &units)
{
    QMap<StatusColour, qint64> counts;
    const QString restriction =
        units.isEmpty() ? QString()
                        : QStringLiteral(" JOIN worker ON worker.seq = worker_status.worker WHERE worker.unit IN (%1)")
                              .arg(placeholders(units.size()));
    Statement query = database.prepare(
        QStringLiteral("SELECT worker_status.colour, count(*) FROM worker_status%1 GROUP BY worker_status.colour")
            .arg(restriction));
    query.bindTexts(1, units);
    while (query.step())
        counts.insert(StatusColour(query.integer(0)), query.integer(1));
    return counts;
}

}  // namespace jiaxin
