// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/divisions.h"

namespace jiaxin {

namespace {

/// GB/T 2260 has no code for 杨凌示范区; other systems of the province use this one (domain.md §3.7).
QString codeOfCityUnit(const Divisions::Row &division)
{
    return division.managingUnit == u"杨凌示范区" ? QStringLiteral("611100") : division.code;
}

}  // namespace

QList<UnitSeed> shaanxiUnits()
{
    const Divisions &divisions = Divisions::shipped();
    QList<UnitSeed> cities;
    QList<UnitSeed> counties;
    QList<UnitSeed> units;
    for (const Divisions::Row &row : divisions.rows()) {
        if (row.level == 1) {
            units.append({row.code, row.name, QStringLiteral("province"), {}, {row.code}});
        } else if (row.level == 2) {
            cities.append({row.code, row.name, QStringLiteral("city"), row.parent, {row.code}});
        } else if (row.managingUnit != divisions.name(row.parent)) {
            cities.append(
                {codeOfCityUnit(row), row.managingUnit, QStringLiteral("city"), QStringLiteral("610000"), {row.code}});
        } else {
            counties.append({row.code, row.name, QStringLiteral("county"), row.parent, {row.code}});
        }
    }
    return units + cities + counties;
}

UnitTree::UnitTree(const QList<UnitSeed> &units)
{
    for (const UnitSeed &unit : units) {
        m_units.insert(unit.code, unit);
        ++m_childCount[unit.parent];
        for (const QString &gbCode : unit.gbCodes)
            m_unitOfDivision.insert(gbCode, unit.code);
    }
}

const UnitTree &UnitTree::shipped()
{
    static const UnitTree tree(shaanxiUnits());
    return tree;
}

QString UnitTree::fullName(const QString &unitCode) const
{
    const auto found = m_units.constFind(unitCode);
    if (found == m_units.constEnd())
        return unitCode;
    const UnitSeed parent = unit(found->parent);
    return parent.tier == QLatin1String("city") ? parent.name + found->name : found->name;
}

QStringList UnitTree::subtree(const QString &unitCode) const
{
    QStringList codes;
    for (const UnitSeed &unit : shaanxiUnits()) {
        if (inSubtree(unit.code, unitCode))
            codes.append(unit.code);
    }
    return codes;
}

bool UnitTree::inSubtree(const QString &unitCode, const QString &ancestorUnitCode) const
{
    if (!countyOfTown(unitCode).isEmpty())
        return unitCode == ancestorUnitCode || inSubtree(countyOfTown(unitCode), ancestorUnitCode);
    if (!m_units.contains(ancestorUnitCode))
        return false;
    QString code = unitCode;
    // The depth bound ends the walk if a hand-made tree holds a ring.
    for (int depth = 0; depth < 8 && m_units.contains(code); ++depth) {
        if (code == ancestorUnitCode)
            return true;
        code = m_units.value(code).parent;
    }
    return false;
}

QString UnitTree::countyOfTown(const QString &code) const
{
    constexpr qsizetype townDigits = 9;
    if (code.size() != townDigits || code.endsWith(u"000"))
        return {};
    const QString county = code.left(6);
    const bool digits = std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool known = m_units.contains(county) && m_childCount.value(county) == 0;
    return digits && known ? county : QString();
}

bool UnitTree::singleLevel(const QString &unitCode) const
{
    return m_units.value(unitCode).tier == u"city" && m_childCount.value(unitCode) == 0;
}

QString UnitTree::unitForDivision(const QString &gbCode) const
{
    const QString current = Divisions::shipped().currentCode(gbCode);
    const QString unit = m_unitOfDivision.value(current.isEmpty() ? gbCode : current);
    return unit.isEmpty() && m_units.contains(gbCode) ? gbCode : unit;
}

QString unitForDivision(const QString &gbCode)
{
    return UnitTree::shipped().unitForDivision(gbCode);
}

bool inSubtree(const QString &unitCode, const QString &ancestorUnitCode)
{
    return UnitTree::shipped().inSubtree(unitCode, ancestorUnitCode);
}

bool singleLevel(const QString &unitCode)
{
    return UnitTree::shipped().singleLevel(unitCode);
}

}  // namespace jiaxin
