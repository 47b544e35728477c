// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record_type.h"

#include <span>

namespace jiaxin {

/// A state that gives way to another one by itself when a term is over: nobody has to take a step for it, and nothing is
/// stored (domain.md §4.3, §4.4, §4.6). What is asked of a record and what a list filters by in SQL are read from these lines.
struct DatedState {
    const char *type = nullptr;
    const char *stored = nullptr;   ///< the state that is stored
    const char *becomes = nullptr;  ///< the state that it is then
    const char *field = nullptr;    ///< a date: the last day in the state; an instant: the end of it. Empty: there is no end
};

/// The lines of that type; most types have none.
std::span<const DatedState> datedStates(QAnyStringView type);

/// The state of the record at that instant by these lines. A certificate or a worker may rest for other reasons besides.
QString stateAt(const QDateTime &instant, const RecordType &type, const Record &record);

}  // namespace jiaxin
