// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/penalty.h"

namespace jiaxin {

/// How long a penalty is shown to the public, and from when on it may be repaired.
struct PublicityTerms {
    bool byDefault = true;  ///< false: shown only where somebody says why
    QDate firstRepair {};   ///< the first day on which its repair can be decided
    QDate lastDay {};       ///< the last day of publicity, which then stops by itself
};

/// The periods of domain.md §4.6 by the day of the decision. They are counted in months from that day, which itself is not
/// counted; a month without such a day ends with its last (民法典 art. 200–203). So a least period of three months from 10 May
/// ends with 10 August, and the first day of repair is 11 August; without a least period it is the day of the decision.
class PublicityTable {
public:
    /// From text in the form of resources/credit/publicity_terms.csv, so that a new rule comes as data.
    explicit PublicityTable(const QByteArray &csv);
    /// The rules of this release. Constant data; loaded once.
    static const PublicityTable &shipped();

    /// Invalid days while the decision has none.
    PublicityTerms terms(const QDate &decidedOn, Penalty::Severity severity, bool specialField) const;
    PublicityTerms terms(const Penalty &penalty) const;

private:
    struct Rule {
        QDate since;
        Penalty::Severity severity = Penalty::Severity::Minor;
        bool special = false;
        bool byDefault = true;
        int leastMonths = 0;
        int mostMonths = 0;
    };
    QList<Rule> m_rules;
};

}  // namespace jiaxin
