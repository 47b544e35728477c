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

}  // namespace

void writeWorkerStatus(Database &database, qint64 worker, const StoredStatus &status, const QDate &day)
{
    QByteArray items;
    for (const StatusItem &item : status.items) {
        items += items.isEmpty() ? '[' : ',';
        appendItem(items, item);
    }
    items += items.isEmpty() ? "[]" : "]";
    Statement statement = database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO worker_status (worker, colour, nearest_end, ready, lacking, items, computed_on) "
                       "VALUES (?,?,?,?,?,?,?)"));
    statement.bindInt(1, worker).bindInt(2, int(status.colour));
    // A worker without any term stands behind all others in "nearest end first".
    statement.bindText(3, status.nearestEnd.isValid() ? dateText(status.nearestEnd) : QStringLiteral("9999-12-31"));
    statement.bindInt(4, status.ready ? 1 : 0).bindInt(5, status.lacking).bindUtf8(6, items);
    statement.bindText(7, dateText(day)).run();
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
    for (qsizetype i = 0; i < units.size(); ++i)
        query.bindText(int(i) + 1, units.at(i));
    while (query.step())
        counts.insert(StatusColour(query.integer(0)), query.integer(1));
    return counts;
}

}  // namespace jiaxin
