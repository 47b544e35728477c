// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/store/list_query.h"

#include "db/search/search_keys.h"
#include "db/store/type_sql.h"
#include "domain/base/clock.h"
#include "domain/record_json.h"
#include "domain/rules/dated_state.h"

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
        add(values.size() == 1 ? column + QStringLiteral(" = ?")
                               : column + QStringLiteral(" IN (%1)").arg(placeholders(values.size())),
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

/// Between the parts of a key of several columns; the first part, a unit's or a state's code, never holds it.
constexpr QChar keySeparator(0x1F);

/// Where the living statuses of a type are kept; its key has the name of the type. Empty: the type has none.
QString statusTable(const RecordType &type)
{
    if (&type == &workerType)
        return QStringLiteral("worker_status");
    return &type == &enterpriseType ? QStringLiteral("enterprise_status") : QString();
}

/// What the rows are ordered by, the row number last. The columns are those of one index, so that nothing is sorted.
struct RowOrder {
    QStringList columns;
    bool descending = false;

    QString list(const QString &suffix = {}) const { return columns.join(suffix + QStringLiteral(", ")) + suffix; }
    qsizetype keyParts() const { return columns.size() - 1; }
};

/// A search comes in the order of its keys, best match first: that needs no sorting of what may be a tenth of all records.
RowOrder orderOf(const ListQuery &query)
{
    const QString table = query.type->id() + u'.';
    const QString status = statusTable(*query.type);
    const auto of = [&table](const char *column) { return QString(table + QLatin1String(column)); };
    if (searching(query))
        return {{QStringLiteral("search_key.k"), QStringLiteral("search_key.record")}};
    switch (query.order) {
    case ListQuery::Order::NearestEnd:
        return {{status + QStringLiteral(".nearest_end"), status + u'.' + query.type->id()}, query.reversed};
    case ListQuery::Order::Newest:
        return {{of("updated_at"), of("seq")}, !query.reversed};
    case ListQuery::Order::Number:
        return {{of("number"), of("seq")}, query.reversed};
    case ListQuery::Order::Unit:
        return {{of("unit"), of("sort_key"), of("seq")}, query.reversed};
    case ListQuery::Order::State:
        return {{of("state"), of("sort_key"), of("seq")}, query.reversed};
    case ListQuery::Order::Title:
        break;
    }
    return {{of("sort_key"), of("seq")}, query.reversed};
}

/// Whether a filter leaves so few records that they are better found by it and then sorted.
bool isSelective(const ListQuery &query)
{
    for (auto filter = query.equals.begin(); filter != query.equals.end(); ++filter) {
        const Field *field = query.type->field(filter.key());
        if (field && field->kind == FieldKind::Reference)
            return true;
    }
    return false;
}

/// A column in a condition; the sign keeps an index of it from being used where that would mean sorting everything it finds.
QString filterColumn(const ListQuery &query, const char *column, qsizetype values, ListQuery::Order own)
{
    const bool leads = values == 1 && !searching(query) && !isSelective(query) &&
                       (query.order == ListQuery::Order::Title || query.order == own);
    return (leads ? QString() : QStringLiteral("+")) + query.type->id() + u'.' + QLatin1String(column);
}

/// That the term of a state is over at the instant; the rule of stateAt() in SQL.
QString overTerm(const ListQuery &query, const DatedState &line)
{
    const bool instant = query.type->field(line.field)->kind == FieldKind::Instant;
    return QStringLiteral("(%1.%2 IS NOT NULL AND %1.%2 %3 ?)")
        .arg(query.type->id(), QLatin1String(line.field), instant ? QStringLiteral("<=") : QStringLiteral("<"));
}

QString overValue(const ListQuery &query, const DatedState &line)
{
    const bool instant = query.type->field(line.field)->kind == FieldKind::Instant;
    return instant ? instantText(query.statesAt) : inChina(query.statesAt).date().toString(Qt::ISODate);
}

/// One of the wanted states: what is stored so and is not over yet, and what has become so.
void addState(Conditions &any, const ListQuery &query, const QString &state, const QString &column)
{
    const std::span<const DatedState> lines = datedStates(query.type->id());
    QString stored = column + QStringLiteral(" = ?");
    QStringList values {state};
    for (const DatedState &line : lines) {
        if (state != QLatin1String(line.stored))
            continue;
        stored += QStringLiteral(" AND NOT ") + overTerm(query, line);
        values.append(overValue(query, line));
    }
    any.add(u'(' + stored + u')', values);
    for (const DatedState &line : lines) {
        if (state == QLatin1String(line.becomes))
            any.add(QStringLiteral("(%1 = ? AND %2)").arg(column, overTerm(query, line)),
                    {QLatin1String(line.stored), overValue(query, line)});
    }
}

void addStates(Conditions &where, const ListQuery &query)
{
    const std::span<const DatedState> lines = datedStates(query.type->id());
    const bool dated =
        query.statesAt.isValid() && std::any_of(lines.begin(), lines.end(), [&](const DatedState &line) {
            return query.states.contains(QLatin1String(line.stored)) || query.states.contains(QLatin1String(line.becomes));
        });
    if (!dated) {
        where.anyOf(filterColumn(query, "state", query.states.size(), ListQuery::Order::State), query.states);
        return;
    }
    Conditions any;
    for (const QString &state : query.states)
        addState(any, query, state, QStringLiteral("+%1.state").arg(query.type->id()));
    where.add(u'(' + any.terms.join(QStringLiteral(" OR ")) + u')', any.texts);
}

void addStatusConditions(Conditions &where, const ListQuery &query)
{
    const QString status = statusTable(*query.type);
    if (status.isEmpty())
        return;
    QStringList colours;
    for (const StatusColour colour : query.colours)
        colours.append(QString::number(int(colour)));
    if (!colours.isEmpty())
        where.add(QStringLiteral("%1%2.colour IN (%3)")
                      .arg(colours.size() == 1 ? QString() : QStringLiteral("+"), status, colours.join(u',')));
    if (query.endsUntil)
        where.add(status + QStringLiteral(".nearest_end <= ?"), {query.endsUntil->toString(Qt::ISODate)});
    if (query.lacking)
        where.add(QStringLiteral("worker_status.lacking = %1").arg(*query.lacking));
}

/// Goes on behind the last row that was read.
void addPosition(Conditions &where, const ListQuery &query, const RowOrder &order)
{
    QStringList parts;
    QString rest = query.afterKey;
    for (qsizetype i = 1; i < order.keyParts(); ++i) {
        parts.append(rest.section(keySeparator, 0, 0));
        rest = rest.section(keySeparator, 1);
    }
    parts.append(rest);
    const QString marks = QStringLiteral("?, ").repeated(parts.size());
    where.add(QStringLiteral("(%1) %2 (%3%4)")
                  .arg(order.list(), order.descending ? QStringLiteral("<") : QStringLiteral(">"), marks)
                  .arg(query.afterSeq),
              parts);
}

Conditions conditionsOf(const ListQuery &query, const RowOrder &order)
{
    const QString table = query.type->id();
    Conditions where;
    where.add(table + QStringLiteral(".deleted_at IS NULL"));
    addStates(where, query);
    where.anyOf(filterColumn(query, "unit", query.units.size(), ListQuery::Order::Unit), query.units);
    for (auto filter = query.equals.begin(); filter != query.equals.end(); ++filter) {
        if (!query.type->field(filter.key()))
            continue;
        if (filter.value().isEmpty())
            where.add(table + u'.' + filter.key() + QStringLiteral(" IS NULL"));
        else
            where.add(table + u'.' + filter.key() + QStringLiteral(" = ?"), {filter.value()});
    }
    addStatusConditions(where, query);
    if (searching(query))
        where.add(
            QStringLiteral("search_key.kind = %1 AND search_key.k >= ? AND search_key.k < ?").arg(searchKind(*query.type)),
            {searchPrefix(query.search), afterPrefix(searchPrefix(query.search))});
    if (query.afterSeq > 0)
        addPosition(where, query, order);
    return where;
}

/// CROSS JOIN keeps the order that is written: from what gives the order, or finds few, to the rows.
QString sourceOf(const ListQuery &query)
{
    const QString table = query.type->id();
    const QString status = statusTable(*query.type);
    const bool byStatus = query.order == ListQuery::Order::NearestEnd && !searching(query) && !isSelective(query);
    if (byStatus)
        return QStringLiteral("%2 CROSS JOIN %1 ON %1.seq = %2.%1").arg(table, status);
    QString source = table;
    if (searching(query))
        source = QStringLiteral("search_key CROSS JOIN %1 ON %1.seq = search_key.record").arg(table);
    if (status.isEmpty())
        return source;
    const bool needed =
        query.order == ListQuery::Order::NearestEnd || query.endsUntil || query.lacking || !query.colours.isEmpty();
    return source + (needed ? QStringLiteral(" CROSS JOIN") : QStringLiteral(" LEFT JOIN")) +
           QStringLiteral(" %2 ON %2.%1 = %1.seq").arg(table, status);
}

QString listSql(const ListQuery &query, const RowOrder &order, const Conditions &where)
{
    QString sql = sqlOf(*query.type).select;
    sql.truncate(sql.indexOf(QStringLiteral(" FROM ")));
    sql += QStringLiteral(", ") + order.list();
    if (const QString status = statusTable(*query.type); !status.isEmpty())
        sql += QStringLiteral(", %1.colour, %1.nearest_end").arg(status);
    sql += QStringLiteral(" FROM %1 WHERE %2 ORDER BY %3")
               .arg(sourceOf(query), where.terms.join(QStringLiteral(" AND ")),
                    order.list(order.descending ? QStringLiteral(" DESC") : QString()));
    // One record may be found by several keys, so a search counts its rows itself.
    return searching(query) ? sql : sql + QStringLiteral(" LIMIT %1").arg(query.limit);
}

QString rowKey(const Statement &row, int column, qsizetype parts)
{
    QStringList texts;
    for (qsizetype i = 0; i < parts; ++i)
        texts.append(row.text(column + int(i)));
    return texts.join(keySeparator);
}

const QList<QPair<ListQuery::Order, const char *>> &orderNames()
{
    using Order = ListQuery::Order;
    static const QList<QPair<Order, const char *>> names {{Order::Title, "title"},   {Order::NearestEnd, "nearest_end"},
                                                          {Order::Newest, "newest"}, {Order::Number, "number"},
                                                          {Order::Unit, "unit"},     {Order::State, "state"}};
    return names;
}

}  // namespace

QString orderName(ListQuery::Order order)
{
    for (const auto &[each, name] : orderNames()) {
        if (each == order)
            return QLatin1String(name);
    }
    return {};
}

std::optional<ListQuery::Order> orderFromName(const QString &name)
{
    for (const auto &[each, text] : orderNames()) {
        if (name == QLatin1String(text))
            return each;
    }
    return std::nullopt;
}

QList<ListRow> listRecords(Database &database, const ListQuery &query)
{
    const RowOrder order = orderOf(query);
    const Conditions where = conditionsOf(query, order);
    const int keyColumn = baseColumnCount + int(query.type->fields.size());
    const int statusColumn = keyColumn + int(order.columns.size());
    Statement statement = database.prepare(listSql(query, order, where));
    statement.bindTexts(1, where.texts);
    const bool hasStatus = !statusTable(*query.type).isEmpty();
    QList<ListRow> rows;
    QSet<qint64> seen;
    while (rows.size() < query.limit && statement.step()) {
        const qint64 seq = statement.integer(0);
        if (seen.contains(seq))
            continue;
        seen.insert(seq);
        ListRow row {
            .record = readRecord(*query.type, statement), .seq = seq, .key = rowKey(statement, keyColumn, order.keyParts())};
        if (hasStatus && !statement.isNull(statusColumn)) {
            row.colour = StatusColour(statement.integer(statusColumn));
            row.nearestEnd = QDate::fromString(statement.text(statusColumn + 1), Qt::ISODate);
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
