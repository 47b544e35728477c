// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/csv_lines.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace jiaxin {

/// Administrative divisions by GB/T 2260 code: Shaanxi in full, with every code used since 1980, because the codes in personal
/// numbers are never reissued (domain.md §3.7); other provinces by their first two digits only.
class Divisions {
public:
    /// From texts in the form of resources/divisions/ (UTF-8); fixed data, so a broken line is left out.
    Divisions(const QByteArray &provinces, const QByteArray &current, const QByteArray &history);
    /// The tables in this release. Constant data; loaded once.
    static const Divisions &shipped();

    /// A code of Shaanxi, of today or retired, or that of a whole province, as 110000.
    bool isKnown(QStringView code) const;
    /// A code of Shaanxi or of a province that is in force today.
    bool isCurrent(QStringView code) const;
    /// Today's name of a current code, the last name of a retired one; empty when unknown.
    QString name(QStringView code) const;
    /// The code that today stands for it: itself when current, its successor when retired, empty when unknown.
    QString currentCode(QStringView code) const;
    /// Province, city and county of the division as it is today: `陕西省安康市汉滨区` for the retired 612401.
    QString fullName(QStringView code) const;
    /// The codes one level below, ascending, by GB/T 2260 (so 610403 is a child of 610400).
    QStringList children(QStringView code) const;
    /// The name for the first two digits, as `陕西省` for 61; empty when there is no such province.
    QString provinceName(QStringView prefix) const;
    /// All names that a division of Shaanxi has or had, longest first: for reading addresses.
    const QStringList &names() const { return m_names; }

    /// The rows of the current table: code, name, level (1–3), parent and name of the managing unit.
    struct Row {
        QString code;
        QString name;
        int level = 0;
        QString parent;
        QString managingUnit;
    };
    const QList<Row> &rows() const { return m_rows; }

private:
    struct Retired {
        QString name;
        QString successor;
    };
    QMap<QString, QString> m_provinces;
    QList<Row> m_rows;
    QHash<QString, qsizetype> m_current;
    QHash<QString, Retired> m_retired;
    QStringList m_names;
};

/// A unit of the commerce administration (管辖单位) as the vault is seeded with it; `tier` is `province`, `city` or `county`.
struct UnitSeed {
    QString code;
    QString name;
    QString tier;
    QString parent;
    QStringList gbCodes;

    bool operator==(const UnitSeed &) const = default;
};

/// The territorial tree. Who manages whom follows the tree, never the digits of a code: 杨凌 and 韩城 answer to the province,
/// though GB/T 2260 puts them under 咸阳 and 渭南 (陕商函〔2020〕590号, seed line A3).
class UnitTree {
public:
    explicit UnitTree(const QList<UnitSeed> &units);
    /// The tree of shaanxiUnits(). Constant data; built once.
    static const UnitTree &shipped();

    bool contains(const QString &unitCode) const { return m_units.contains(unitCode); }
    UnitSeed unit(const QString &unitCode) const { return m_units.value(unitCode); }
    /// 西安市碑林区: a county with its city, as people call it; the code itself when it is unknown.
    QString fullName(const QString &unitCode) const;
    /// The unit and all below it, in the order of shaanxiUnits(); empty for an unknown code.
    QStringList subtree(const QString &unitCode) const;
    /// The unit itself or below it, towns included. Unknown codes are in nobody's subtree.
    bool inSubtree(const QString &unitCode, const QString &ancestorUnitCode) const;
    /// The county, or the city without counties, of a town (乡镇、街道) by its nine digits (GB/T 10114); empty for anything
    /// else. Towns are no units of the tree: a province that lets them in has them below their county.
    QString countyOfTown(const QString &code) const;
    /// A city without counties, which acts as both levels in a review (domain.md §4.1).
    bool singleLevel(const QString &unitCode) const;
    /// The unit that manages a division, given by its GB code of today or a retired one, or by the unit's own code; empty for
    /// a code outside Shaanxi or unknown.
    QString unitForDivision(const QString &gbCode) const;

private:
    QHash<QString, UnitSeed> m_units;
    QHash<QString, QString> m_unitOfDivision;
    QHash<QString, int> m_childCount;
};

/// 1 province, 12 cities (10 cities, 杨凌示范区 `611100`, 韩城市 `610581`) and 105 counties, parents before children.
QList<UnitSeed> shaanxiUnits();

/// The same questions asked of UnitTree::shipped().
QString unitForDivision(const QString &gbCode);
bool inSubtree(const QString &unitCode, const QString &ancestorUnitCode);
bool singleLevel(const QString &unitCode);

}  // namespace jiaxin
