// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/publicity_terms.h"

#include "domain/rules/csv_lines.h"

namespace jiaxin {

PublicityTable::PublicityTable(const QByteArray &csv)
{
    constexpr int columns = 6;
    const QString yes = QStringLiteral("yes");
    for (const QStringList &cells : csvLines(csv, columns)) {
        const QDate since = QDate::fromString(cells.at(0), Qt::ISODate);
        const auto severity = choiceFromName<Penalty::Severity>(cells.at(1));
        if (since.isValid() && severity)
            m_rules.append({.since = since,
                            .severity = *severity,
                            .special = cells.at(2) == yes,
                            .byDefault = cells.at(3) == yes,
                            .leastMonths = cells.at(4).toInt(),
                            .mostMonths = cells.at(5).toInt()});
    }
}

const PublicityTable &PublicityTable::shipped()
{
    static const PublicityTable table(domainResource(QStringLiteral(":/jiaxin/credit/publicity_terms.csv")));
    return table;
}

PublicityTerms PublicityTable::terms(const QDate &decidedOn, Penalty::Severity severity, bool specialField) const
{
    const Rule *rule = nullptr;
    for (const Rule &candidate : m_rules) {
        const bool fits = candidate.severity == severity && candidate.special == specialField && candidate.since <= decidedOn;
        if (fits && (!rule || candidate.since > rule->since))
            rule = &candidate;
    }
    if (!rule)
        return {};
    const QDate leastEnd = decidedOn.addMonths(rule->leastMonths);
    return {.byDefault = rule->byDefault,
            .firstRepair = rule->leastMonths > 0 ? leastEnd.addDays(1) : decidedOn,
            .lastDay = decidedOn.addMonths(rule->mostMonths)};
}

PublicityTerms PublicityTable::terms(const Penalty &penalty) const
{
    return terms(penalty.decidedOn, penalty.severity, penalty.specialField);
}

}  // namespace jiaxin
