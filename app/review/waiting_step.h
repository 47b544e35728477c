// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <algorithm>
#include <array>

namespace jiaxin {

/// Steps that somebody has to take so that a matter goes on, in the order of importance. What may be done at any time, as
/// freezing or returning, waits for nobody.
inline constexpr std::array waitingActions {"approve", "start_publicity", "publish",  "record", "hear", "decide", "list",
                                            "accept",  "investigate",     "conclude", "close",  "open", "answer"};

inline bool isWaitingStep(const QString &action)
{
    return std::any_of(waitingActions.begin(), waitingActions.end(),
                       [&](const char *one) { return action == QLatin1String(one); });
}

/// Which of the possible steps the matter waits for; empty: none.
inline QString waitingStep(const QStringList &possible)
{
    const auto found = std::find_if(waitingActions.begin(), waitingActions.end(),
                                    [&](const char *one) { return possible.contains(QLatin1String(one)); });
    return found == waitingActions.end() ? QString() : QString(QLatin1String(*found));
}

}  // namespace jiaxin
