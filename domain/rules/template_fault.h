// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace jiaxin {

/// One thing for which a certificate template is not taken. app/words has the sentence of every rule.
struct TemplateFault {
    QString rule;        ///< a stable code, `event_attribute`
    QString what {};     ///< the attribute, name or measure that the sentence needs; at most 60 characters, none of control
    QString element {};  ///< as it is called in the file, `path`; empty: the file as a whole
    qint64 line = 0;     ///< where the element begins, from 1; 0: the file as a whole
};

using TemplateFaults = QList<TemplateFault>;

/// A fault of the file as a whole.
inline TemplateFault templateFault(const char *rule, const QString &what = {})
{
    return {.rule = QLatin1String(rule), .what = what};
}

}  // namespace jiaxin
