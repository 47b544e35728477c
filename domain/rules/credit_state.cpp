// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/credit_state.h"

#include "domain/base/clock.h"
#include "domain/rules/dated_state.h"

namespace jiaxin {

QString stateOn(const QDate &day, const Penalty &penalty)
{
    return stateAt(dayStart(day), penaltyType, penalty);
}

QString stateOn(const QDate &day, const ListEntry &entry)
{
    return stateAt(dayStart(day), listEntryType, entry);
}

bool isInForce(const ListEntry &entry, const QDate &day)
{
    // A removal is dated; until that day the entry stands.
    const bool listed =
        entry.state == QLatin1String("listed") || (entry.state == QLatin1String("removed") && entry.removedOn.isValid());
    return listed && entry.listedOn.isValid() && entry.listedOn <= day &&
           !(entry.removedOn.isValid() && entry.removedOn <= day) && !(entry.validUntil.isValid() && entry.validUntil < day);
}

QDate listTermEnd(const QDate &listedOn, int years)
{
    return years > 0 && listedOn.isValid() ? listedOn.addYears(years) : QDate();
}

const ListEntry *blacklisting(const QList<ListEntry> &entries, const QDate &day)
{
    const ListEntry *longest = nullptr;
    for (const ListEntry &entry : entries) {
        if (entry.list != ListEntry::List::Untrustworthy || !isInForce(entry, day))
            continue;
        const bool longer = !longest || !entry.validUntil.isValid() ||
                            (longest->validUntil.isValid() && entry.validUntil > longest->validUntil);
        if (longer)
            longest = &entry;
    }
    return longest;
}

}  // namespace jiaxin
