// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <string>

namespace jiaxin {

/// A text as the search sees it, the same for what is stored and for what a person types: compatibility forms (full-width,
/// circled, Roman numerals) folded, lower-case, `ü` as `v`, and nothing but letters, digits and characters that this version
/// of Unicode or a private font may define later; blanks, `·`, apostrophes, hyphens and brackets are gone.
struct FoldedText {
    std::u32string characters;
    QList<qsizetype> boundaries;  ///< where a suffix may begin: each ideograph, and the start of each word of an alphabet
};

FoldedText foldText(const QString &text);

/// The characters from index `from` on, at most `count` of them.
QString textFrom(const FoldedText &text, qsizetype from = 0, qsizetype count = -1);

}  // namespace jiaxin
