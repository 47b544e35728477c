// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace jiaxin {

/// A run of characters of a text that does, or does not, stand in the other text at its place.
struct TextPiece {
    QString text;
    bool differs = false;

    bool operator==(const TextPiece &) const = default;
};

/// `text` in pieces, those marked that a reader has to look at when it lies beside `reference`: what is not part of a longest
/// common subsequence. Compared as comparisonKey() does (width, case, blanks and brackets do not differ); a single agreeing
/// character between two differing runs is marked with them, since by itself it is chance. Empty for an empty text.
/// The pieces put together are the text.
QList<TextPiece> differingPieces(const QString &text, const QString &reference);

/// Both say the same in the sense of comparisonKey().
bool sameText(const QString &one, const QString &other);

}  // namespace jiaxin
