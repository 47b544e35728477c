// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

#include <string_view>

namespace jiaxin {

/// Where in a name a character stands: 单 is `shan` as a surname and `dan` elsewhere.
enum class Place { Surname, Elsewhere };

/// For each character of a name its possible readings, most likely first.
using Syllables = QList<QStringList>;

enum class Spelling { Full, Initials };

/// The spellings of the syllables from index `from` on, most likely first, without duplicates, never more than `limit`; where
/// there would be more, the alternatives of the earliest syllables are kept, because people type the beginning.
QStringList spellings(const Syllables &syllables, Spelling spelling, qsizetype from = 0, qsizetype limit = 4);

/// The Hanyu Pinyin of names: without tones, ASCII lower case, ü as `v` first and as `u` second. Characters are read as ICU
/// does, but for a table of what ICU misreads and of polyphonic surnames; letters, digits and characters without a reading
/// stand for themselves. Readings are cached per character: keep one object per thread, it is not thread-safe.
class Pinyin {
public:
    /// A name of so many characters or fewer is read as a person's, surname first; a longer one as an organisation's.
    static constexpr qsizetype personNameLength = 4;

    /// The readings of one (already folded, see foldText()) character, most likely first; never empty.
    QStringList readings(char32_t character, Place place = Place::Surname) const;
    /// The readings of each character of a folded name, compound surnames (尉迟, 万俟, 长孙) included.
    Syllables syllables(std::u32string_view folded) const;

    /// `zhangqiulian` of 张秋莲; at most 4, most likely first.
    QStringList fullReadings(const QString &name) const;
    QString full(const QString &name) const { return fullReadings(name).value(0); }
    /// `zql` of 张秋莲; at most 4, most likely first.
    QStringList initialsReadings(const QString &name) const;
    QString initials(const QString &name) const { return initialsReadings(name).value(0); }

    /// A text whose binary (UTF-8) order is the order of a list of names: character by character, by likeliest reading without
    /// tone, then by code point; a name before a longer one that it begins.
    QString sortKey(const QString &name) const;

private:
    struct Readings {
        QStringList surname;
        QStringList elsewhere;
    };
    const Readings &lookUp(char32_t character) const;

    mutable QHash<char32_t, Readings> m_cache;
};

}  // namespace jiaxin
