// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/list_query.h"

#include "db/search/search_keys.h"
#include "db/store/type_sql.h"

namespace jiaxin {

namespace {

/// A WHERE clause under construction with its values in order.
struct Conditions {
    QStringList terms;
    QStringList texts;

    void add(const QString &term, const QStringList &values = {})
    {
        terms.append(term);
        texts.append(values);
    }
    void anyOf(const QString &column, const QStringList &values)
    {
        if (values.isEmpty())
            return;
        const QStringList marks(values.size(), QStringLiteral("?"));
        add(values.size() == 1 ? column + QStringLiteral(" = ?") : column + QStringLiteral(" IN (%1)").arg(marks.join(u',')),
            values);
    }
};

/// The first text that is greater than every text beginning with `prefix`.
QString afterPrefix(const QString &prefix)
{
    return prefix + QChar(0xFFFF);
}

bool searching(const ListQuery &query)
{
    return !searchPrefix(query.search).isEmpty();
}

/// A search comes in the order of its keys, best match first: that needs no sorting of what may be a tenth of all records.
QString orderColumn(const ListQuery &query)
{
    if (searching(query))
        return QStringLiteral("search_key.k");
    switch (query.order) {
    case ListQuery::Order::NearestEnd:
        return QStringLiteral("worker_status.nearest_end");
    case ListQuery::Order::Newest:
        return QStringLiteral("%1.updated_at").arg(query.type->id());
    case ListQuery::Order::Number:
        return QStringLiteral("%1.number").arg(query.type->id());
    case ListQuery::Order::Title:
        break;
    }
    return QStringLiteral("%1.sort_key").arg(query.type->id());
}

bool descending(const ListQuery &query)
{
    return query.order == ListQuery::Order::Newest && !searching(query);
}

QString rowNumberColumn(const ListQuery &query)
{
    return searching(query) ? QStringLiteral("search_key.record") : query.type->id() + QStringLiteral(".seq");
}

void addStatusConditions(Conditions &where, const ListQuery &query)
{
    QStringList colours;
    for (const StatusColour colour : query.colours)
        colours.append(QString::number(int(colour)));
    if (!colours.isEmpty())
        where.add(QStringLiteral("worker_status.colour IN (%1)").arg(colours.join(u',')));
    if (query.endsUntil)
        where.add(QStringLiteral("worker_status.nearest_end <= ?"), {query.endsUntil->toString(Qt::ISODate)});
    if (query.lacking)
        where.add(QStringLiteral("worker_status.lacking = %1").arg(*query.lacking));
}

Conditions conditionsOf(const ListQuery &query, const QString &order)
{
    const QString table = query.type->id();
    Conditions where;
    where.add(table + QStringLiteral(".deleted_at IS NULL"));
    where.anyOf(table + QStringLiteral(".state"), query.states);
    where.anyOf(table + QStringLiteral(".unit"), query.units);
    for (auto filter = query.equals.begin(); filter != query.equals.end(); ++filter) {
        if (query.type->field(filter.key()))
            where.add(table + u'.' + filter.key() + QStringLiteral(" = ?"), {filter.value()});
    }
    addStatusConditions(where, query);
    if (searching(query))
        where.add(
            QStringLiteral("search_key.kind = %1 AND search_key.k >= ? AND search_key.k < ?").arg(searchKind(*query.type)),
            {searchPrefix(query.search), afterPrefix(searchPrefix(query.search))});
    if (query.afterSeq > 0) {
        const QString comparison = descending(query) ? QStringLiteral("<") : QStringLiteral(">");
        where.add(QStringLiteral("(%1, %2.seq) %3 (?, %4)").arg(order, table, comparison).arg(query.afterSeq),
                  {query.afterKey});
    }
    return where;
}

QString listSql(const ListQuery &query, const QString &order, const Conditions &where)
{
    const bool workers = query.type == &workerType;
    QString sql = sqlOf(*query.type).select;
    const qsizetype from = sql.indexOf(QStringLiteral(" FROM "));
    const QString status = workers ? QStringLiteral(", worker_status.colour, worker_status.nearest_end") : QString();
    QString source = QStringLiteral(" FROM ") + query.type->id();
    // CROSS JOIN keeps the order that is written: from the keys to the rows.
    if (searching(query))
        source = QStringLiteral(" FROM search_key CROSS JOIN %1 ON %1.seq = search_key.record").arg(query.type->id());
    if (workers) {
        const bool inner =
            query.order == ListQuery::Order::NearestEnd || query.endsUntil || query.lacking || !query.colours.isEmpty();
        source += (inner ? QStringLiteral(" JOIN") : QStringLiteral(" LEFT JOIN")) +
                  QStringLiteral(" worker_status ON worker_status.worker = worker.seq");
    }
    sql = sql.left(from) + QStringLiteral(", ") + order + status + source;
    return sql + QStringLiteral(" WHERE %1 ORDER BY %2%4, %3%4")
                     .arg(where.terms.join(QStringLiteral(" AND ")), order, rowNumberColumn(query),
                          descending(query) ? QStringLiteral(" DESC") : QString());
}

}  // namespace

QList<ListRow> listRecords(Database &database, const ListQuery &query)
{
    const QString order = orderColumn(query);
    const Conditions where = conditionsOf(query, order);
    const int fieldColumns = baseColumnCount + int(query.type->fields.size());
    Statement statement = database.prepare(listSql(query, order, where));
    int index = 1;
    for (const QString &text : where.texts)
        statement.bindText(index++, text);
    QList<ListRow> rows;
    QSet<qint64> seen;
    // Rows come one by one in their order, so stopping is the limit; one record may be found by several keys.
    while (rows.size() < query.limit && statement.step()) {
        const qint64 seq = statement.integer(0);
        if (seen.contains(seq))
            continue;
        seen.insert(seq);
        ListRow row {.record = readRecord(*query.type, statement), .seq = seq, .key = statement.text(fieldColumns)};
        if (query.type == &workerType && !statement.isNull(fieldColumns + 1)) {
            row.colour = StatusColour(statement.integer(fieldColumns + 1));
            row.nearestEnd = QDate::fromString(statement.text(fieldColumns + 2), Qt::ISODate);
        }
        rows.append(row);
    }
    return rows;
}

QMap<QString, qint64> countByState(Database &database, const RecordType &type, const QStringList &units)
{
    QMap<QString, qint64> counts;
    Statement query = database.prepare(QStringLiteral("SELECT unit, state, amount FROM state_count WHERE type = ?"));
    query.bindText(1, QString(type.id()));
    while (query.step()) {
        if (query.integer(2) != 0 && (units.isEmpty() || units.contains(query.text(0))))
            counts[query.text(1)] += query.integer(2);
    }
    return counts;
}

}  // namespace jiaxin
