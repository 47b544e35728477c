// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/divisions.h"

#include <algorithm>

namespace jiaxin {

Divisions::Divisions(const QByteArray &provinces, const QByteArray &current, const QByteArray &history)
{
    for (const QStringList &cells : csvLines(provinces, 2))
        m_provinces.insert(cells.at(0), cells.at(1));
    for (const QStringList &cells : csvLines(current, 6)) {
        m_current.insert(cells.at(0), m_rows.size());
        m_rows.append({.code = cells.at(0),
                       .name = cells.at(1),
                       .level = cells.at(2).toInt(),
                       .parent = cells.at(3),
                       .managingUnit = cells.at(5)});
        m_names.append(cells.at(1));
    }
    for (const QStringList &cells : csvLines(history, 6)) {
        m_names.append(cells.at(1));
        // Some codes were given a second meaning later (610304); the one in force is meant far more often.
        if (!m_current.contains(cells.at(0)))
            m_retired.insert(cells.at(0), {.name = cells.at(1), .successor = cells.at(4)});
    }
    m_names.removeDuplicates();
    std::stable_sort(m_names.begin(), m_names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

const Divisions &Divisions::shipped()
{
    static const Divisions divisions(domainResource(QStringLiteral(":/jiaxin/divisions/provinces.csv")),
                                     domainResource(QStringLiteral(":/jiaxin/divisions/shaanxi_divisions.csv")),
                                     domainResource(QStringLiteral(":/jiaxin/divisions/shaanxi_code_history.csv")));
    return divisions;
}

bool Divisions::isCurrent(QStringView code) const
{
    if (m_current.contains(code.toString()))
        return true;
    return code.size() == 6 && code.endsWith(u"0000") && m_provinces.contains(code.left(2).toString());
}

bool Divisions::isKnown(QStringView code) const
{
    return isCurrent(code) || m_retired.contains(code.toString());
}

QString Divisions::name(QStringView code) const
{
    const auto row = m_current.constFind(code.toString());
    if (row != m_current.constEnd())
        return m_rows.at(*row).name;
    if (isCurrent(code))
        return provinceName(code.left(2));
    return m_retired.value(code.toString()).name;
}

QString Divisions::currentCode(QStringView code) const
{
    return isCurrent(code) ? code.toString() : m_retired.value(code.toString()).successor;
}

QString Divisions::fullName(QStringView code) const
{
    QString current = currentCode(code);
    const auto row = m_current.constFind(current);
    if (row == m_current.constEnd())
        return name(current);
    const Row &division = m_rows.at(*row);
    return division.parent.isEmpty() ? division.name : fullName(division.parent) + division.name;
}

QStringList Divisions::children(QStringView code) const
{
    QStringList result;
    for (const Row &row : m_rows) {
        if (row.parent == code)
            result.append(row.code);
    }
    result.sort();
    return result;
}

QString Divisions::provinceName(QStringView prefix) const
{
    return m_provinces.value(prefix.toString());
}

}  // namespace jiaxin
