// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace jiaxin {

/// ASCII only: QChar::isDigit() also takes the digits of other scripts.
constexpr bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

constexpr bool isAsciiCapital(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

/// The position from 1 of the first character that is no ASCII digit, 0 when all are digits.
constexpr int firstNonDigit(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isAsciiDigit(text[i]))
            return int(i) + 1;
    }
    return 0;
}

/// The value of a digit, or 10–35 for A–Z; -1 for anything else.
constexpr int alphanumericValue(QChar c)
{
    if (isAsciiDigit(c))
        return c.unicode() - u'0';
    return isAsciiCapital(c) ? c.unicode() - u'A' + 10 : -1;
}

}  // namespace jiaxin
