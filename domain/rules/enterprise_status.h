// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/living_status.h"

namespace jiaxin {

/// All that the light of an enterprise follows from. Deleted rows are left out by the caller.
struct EnterpriseDossier {
    Enterprise enterprise;
    QList<ListEntry> listEntries {};
    QList<Penalty> penalties {};
};

/// What is judged of an enterprise.
enum class EnterpriseItemKind { Registration, Review, Materials, Credit, Count };

constexpr auto choicesOf(EnterpriseItemKind)
{
    return std::array {
        Choice {"registration", label("status", "Registration")},
        Choice {"review", label("status", "Review")},
        Choice {"materials", label("status", "Materials")},
        Choice {"credit", label("status", "Credit")},
    };
}

/// One judged item; `until` is the last day on which it holds (invalid: no end).
struct EnterpriseItem {
    EnterpriseItemKind kind = EnterpriseItemKind::Registration;
    StatusColour colour = StatusColour::Red;
    StatusReason reason = StatusReason::Missing;
    QDate until {};
    std::optional<int> daysLeft {};

    bool operator==(const EnterpriseItem &) const = default;
};

/// "May this enterprise send people to homes today?": the colour is that of the worst item.
struct EnterpriseStatus {
    StatusColour colour = StatusColour::Red;
    QList<EnterpriseItem> items;  ///< every kind, in order
    QDate nearestEnd;             ///< the earliest `until` of all items
};

/// Pure, as livingStatus(). Registration: in business, the term of business not over (domain.md §2.1); review: published
/// (§4.1); materials: the scans that are to be filed (seed A12); credit: lists and penalties in force (§2.3, §2.5, §4.6).
EnterpriseStatus enterpriseStatus(const EnterpriseDossier &dossier, const QDate &today, const StatusPolicy &policy = {});

/// The first day after `today` on which the same dossier is judged differently, days left aside; invalid: never.
QDate nextStatusChange(const EnterpriseDossier &dossier, const QDate &today, const StatusPolicy &policy = {});

}  // namespace jiaxin
