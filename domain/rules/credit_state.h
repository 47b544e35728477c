// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/list_entry.h"
#include "domain/records/penalty.h"

namespace jiaxin {

// The state of a record as it is on a day, which is more than what is stored: publicity stops and entries expire by themselves
// (domain.md §4.6), and nobody has to take a step for it.

/// `ended` after the last day of publicity; else the stored state.
QString stateOn(const QDate &day, const Penalty &penalty);
/// `expired` after the last day of an entry that is listed; else the stored state.
QString stateOn(const QDate &day, const ListEntry &entry);

/// On the list on that day: listed by decision, begun, not removed, the term not over.
bool isInForce(const ListEntry &entry, const QDate &day);

/// The last day of an entry that is listed on `listedOn` for as long as its kind of list goes: `years` of them (domain.md
/// §4.6). Invalid where there is no such term (0).
QDate listTermEnd(const QDate &listedOn, int years);

/// The entry of the black list that holds longest on that day, or null; one without an end holds longest.
const ListEntry *blacklisting(const QList<ListEntry> &entries, const QDate &day);

}  // namespace jiaxin
