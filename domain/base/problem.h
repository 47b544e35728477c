// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace jiaxin {

/// `Block` stops the record; `Warn` may be kept with a reason that is audited.
enum class Severity { Block, Warn };

/// What is wrong with a record: data, not an error. `rule` is a stable code of dictionary.md ("Codes"), shared by form,
/// import, command line and server; ui/error_text alone turns it into a sentence. `argument` is a number or word the sentence
/// needs (a limit, a position from 1, another record's id) and never personal data.
struct Problem {
    QString field;
    QString rule;
    Severity severity = Severity::Block;
    QString argument {};

    bool operator==(const Problem &) const = default;
};

using Problems = QList<Problem>;

inline bool blocks(const Problems &problems)
{
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Block)
            return true;
    }
    return false;
}

}  // namespace jiaxin
