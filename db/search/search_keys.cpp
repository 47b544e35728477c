// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/search/search_keys.h"

#include "db/search/folded_text.h"

#include <algorithm>
#include <iterator>

namespace jiaxin {

namespace {
constexpr qsizetype greatestSuffixes = 40;
constexpr qsizetype greatestSpelledSuffixes = 12;
constexpr qsizetype greatestSpellings = 4;
/// A long name has so many suffixes that each one can only bring its nearest alternative.
constexpr qsizetype greatestSpellingsOfSuffix = 2;

QString shortened(QString key)
{
    key.truncate(searchKeyLength);
    if (!key.isEmpty() && key.back().isHighSurrogate())
        key.chop(1);
    return key;
}

void add(QStringList &keys, QString key)
{
    key = shortened(std::move(key));
    if (!key.isEmpty() && !keys.contains(key))
        keys.append(std::move(key));
}

void addAll(QStringList &keys, const QStringList &more)
{
    for (const QString &key : more)
        add(keys, key);
}

void addSuffixes(QStringList &keys, const FoldedText &text)
{
    for (const qsizetype from : text.boundaries.first(qMin(text.boundaries.size(), greatestSuffixes)))
        add(keys, textFrom(text, from, searchKeyLength));
}

void addSpelled(QStringList &keys, const FoldedText &name, const Pinyin &pinyin)
{
    // Later characters cannot come into a key.
    const std::u32string_view characters = name.characters;
    const Syllables syllables = pinyin.syllables(characters.substr(0, greatestSuffixes + searchKeyLength));
    const bool person = syllables.size() <= Pinyin::personNameLength;
    for (const qsizetype from : name.boundaries.first(qMin(name.boundaries.size(), greatestSpelledSuffixes))) {
        const qsizetype limit = person && from == 0 ? greatestSpellings : greatestSpellingsOfSuffix;
        addAll(keys, spellings(syllables, Spelling::Full, from, limit));
        // A single initial, or those of a given name, would find too much to be of use.
        if (from == 0 || (!person && from + 1 < syllables.size()))
            addAll(keys, spellings(syllables, Spelling::Initials, from, limit));
    }
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits;
}
}  // namespace

QStringList searchKeys(KeyKind kind, const QString &value, const Pinyin &pinyin)
{
    constexpr qsizetype residentNumberLength = 18;
    constexpr qsizetype certificateNumberLength = 16;
    QStringList keys;
    const FoldedText folded = foldText(value);
    switch (kind) {
    case KeyKind::Name:
        addSuffixes(keys, folded);
        addSpelled(keys, folded, pinyin);
        break;
    case KeyKind::Text:
        addSuffixes(keys, folded);
        break;
    case KeyKind::Number: {
        const QString number = textFrom(folded);
        add(keys, number);
        add(keys, number.right(4));
        if (number.size() == residentNumberLength)
            add(keys, number.right(6));
        if (number.size() == certificateNumberLength && number.startsWith(QLatin1String("sx")))
            add(keys, number.right(8));
        break;
    }
    case KeyKind::Tail: {
        const QString number = digitsOf(textFrom(folded));
        add(keys, number);
        add(keys, number.right(4));
        break;
    }
    }
    return keys;
}

QString searchPrefix(const QString &typed)
{
    return shortened(textFrom(foldText(typed)));
}

}  // namespace jiaxin
