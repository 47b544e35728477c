// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/pg/territory.h"

#include "domain/rules/divisions.h"

#include <optional>

namespace jiaxin::server {

namespace {

Place placeInTree(const QString &unit)
{
    const UnitTree &tree = UnitTree::shipped();
    if (const QString county = tree.countyOfTown(unit); !county.isEmpty()) {
        Place place = placeInTree(county);
        place.town = unit.toLatin1();
        return place;
    }
    if (!tree.contains(unit))
        return {};
    const UnitSeed seed = tree.unit(unit);
    const QByteArray code = unit.toLatin1();
    if (seed.tier == u"province")
        return {.province = code, .city = code, .county = code};
    if (seed.tier == u"city")
        return {.province = seed.parent.toLatin1(), .city = code, .county = code};
    return {.province = tree.unit(seed.parent).parent.toLatin1(), .city = seed.parent.toLatin1(), .county = code};
}

}  // namespace

Place placeOf(const QString &unit)
{
    // Each row of a push asks, for one unit or a few.
    thread_local std::optional<std::pair<QString, Place>> last;
    if (!last || last->first != unit)
        last = {unit, placeInTree(unit)};
    return last->second;
}

Scope scopeOf(const QString &unit)
{
    const UnitTree &tree = UnitTree::shipped();
    if (!tree.countyOfTown(unit).isEmpty())
        return {.column = "town", .code = unit.toLatin1()};
    if (!tree.contains(unit))
        return {};
    return {.column = tree.unit(unit).tier.toLatin1(), .code = unit.toLatin1()};
}

Scope enterpriseScope(const QString &enterprise)
{
    return {.column = "enterprise", .code = enterprise.toLatin1()};
}

void putPlace(QJsonObject &row, const QString &unit)
{
    const Place place = placeOf(unit);
    row.insert(QStringLiteral("province"), QString::fromLatin1(place.province));
    row.insert(QStringLiteral("city"), QString::fromLatin1(place.city));
    row.insert(QStringLiteral("county"), QString::fromLatin1(place.county));
    row.insert(QStringLiteral("town"), place.town.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(place.town)));
}

void enter(PgConnection &connection, const Scope &scope)
{
    const auto at = [&scope](const char *column) { return scope.column == column ? scope.code : QByteArray(""); };
    // The third argument makes it SET LOCAL: a pooled connection forgets it with the transaction.
    connection.exec(
        "SELECT set_config('app.province', $1, true), set_config('app.city', $2, true), "
        "set_config('app.county', $3, true), set_config('app.town', $4, true), set_config('app.enterprise', $5, true)",
        {at("province"), at("city"), at("county"), at("town"), at("enterprise")});
}

QByteArray readOnlyIn(const Scope &scope)
{
    QByteArray mode = "READ ONLY; SELECT ";
    for (const char *rank : {"province", "city", "county", "town"}) {
        // Codes of scopeOf() are digits alone, and nothing else gets into the text.
        const bool here = scope.column == rank && !scope.code.contains('\'');
        mode += QByteArray("set_config('app.") + rank + "', '" + (here ? scope.code : QByteArray()) + "', true), ";
    }
    mode.chop(2);
    return mode;
}

}  // namespace jiaxin::server
