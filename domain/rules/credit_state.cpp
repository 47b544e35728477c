// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/credit_state.h"

namespace jiaxin {

QString stateOn(const QDate &day, const Penalty &penalty)
{
    const bool over = penalty.publicityUntil.isValid() && penalty.publicityUntil < day;
    return over && penalty.state == QLatin1String("in_publicity") ? QStringLiteral("ended") : penalty.state;
}

QString stateOn(const QDate &day, const ListEntry &entry)
{
    const bool over = entry.validUntil.isValid() && entry.validUntil < day;
    return over && entry.state == QLatin1String("listed") ? QStringLiteral("expired") : entry.state;
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
