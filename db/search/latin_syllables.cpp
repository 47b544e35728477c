// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/search/latin_syllables.h"

namespace jiaxin {

QStringList syllablesOfLatin(const QString &latin)
{
    constexpr QChar diaeresis(0x0308);
    QString plain;
    QString umlaut;
    const QString decomposed = latin.normalized(QString::NormalizationForm_D);
    for (const QChar c : decomposed) {
        if (c == diaeresis && umlaut.endsWith(u'u')) {
            umlaut.back() = u'v';
        } else if (c >= u'a' && c <= u'z') {
            plain += c;
            umlaut += c;
        } else if (!c.isMark()) {
            return {};
        }
    }
    return plain == umlaut ? QStringList {plain} : QStringList {umlaut, plain};
}

}  // namespace jiaxin
