// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace jiaxin {

/// The text in pieces that a reader takes for one character: surrogate pairs, variation selectors and combining marks stay
/// together (Unicode UAX #29).
QStringList graphemes(const QString &text);

/// A Chinese character: the unified ideographs with all extensions, 〇, compatibility ideographs, and the private use area in
/// which older card readers deliver rare characters (GB 18030-2022, domain.md §6.2).
bool isHan(char32_t c);

/// The dot between the parts of a transcribed name, in any of the forms in which it is typed; U+00B7 is the right one.
bool isNameDot(QChar c);

}  // namespace jiaxin
