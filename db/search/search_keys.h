// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/search/pinyin.h"

namespace jiaxin {

/// What a value is, and so by which keys it is found.
enum class KeyKind {
    Name,    ///< person or organisation: every suffix of the name, its pinyin and initials
    Text,    ///< other words: every suffix
    Number,  ///< document, certificate or registration number: the whole, the last four, of 18 characters the last six, of a
             ///< certificate its serial
    Tail     ///< telephone: the whole number's digits and the last four
};

/// Greatest length of a key in UTF-16 units.
inline constexpr qsizetype searchKeyLength = 40;

/// The keys under which a value is stored: folded as searchPrefix() folds, without duplicates, each of 1 to searchKeyLength
/// units. A value is found when one of its keys begins with what was typed. A person's name of three characters has 7 keys,
/// some more with polyphones; an enterprise's name 30 to 60.
QStringList searchKeys(KeyKind kind, const QString &value, const Pinyin &pinyin);

/// What a person typed (or a scanner read), as a prefix to compare keys with: `SX0103 26 0001024 6` → `sx01032600010246`,
/// `Lü'` → `lv`. Empty if nothing that can be searched was typed.
QString searchPrefix(const QString &typed);

}  // namespace jiaxin
