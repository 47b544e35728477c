// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/graphemes.h"

#include <QTextBoundaryFinder>

namespace jiaxin {

QStringList graphemes(const QString &text)
{
    QStringList result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        result.append(text.sliced(start, end - start));
        start = end;
    }
    return result;
}

bool isHan(char32_t c)
{
    return c == 0x3007 || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xE000 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

bool isNameDot(QChar c)
{
    // The last but one is the full-width full stop, the last the ideographic half-width dot.
    return QStringView(u"\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65").contains(c);
}

}  // namespace jiaxin
