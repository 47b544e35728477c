// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "db/search/pinyin.h"

#include "db/search/folded_text.h"
#include "db/search/latin_syllables.h"
#include "db/search/pinyin_overrides.h"
#include "db/search/pinyin_readings.h"

#include <algorithm>

namespace jiaxin {

namespace {

QStringList words(const char *blankSeparated)
{
    return QString::fromLatin1(blankSeparated).split(u' ', Qt::SkipEmptyParts);
}

QStringList united(QStringList list, const QStringList &more)
{
    for (const QString &item : more) {
        if (!list.contains(item))
            list.append(item);
    }
    return list;
}

/// Takes over the readings of the pair that begins at index `at`, if the table has it.
void readTogether(Syllables &syllables, std::u32string_view folded, qsizetype at, std::span<const ReadPair> table)
{
    for (const ReadPair &pair : table) {
        if (folded.substr(size_t(at)).starts_with(std::u32string_view(pair.characters, 2))) {
            syllables[at] = words(pair.first);
            syllables[at + 1] = words(pair.second);
        }
    }
}

QStringList initialsOf(const QStringList &readings)
{
    QStringList initials;
    for (const QString &reading : readings)
        initials.append(reading.left(reading.at(0).isHighSurrogate() ? 2 : 1));
    initials.removeDuplicates();
    return initials;
}
}  // namespace

QStringList spellings(const Syllables &syllables, Spelling spelling, qsizetype from, qsizetype limit)
{
    if (from >= syllables.size())
        return {};
    QStringList results {QString()};
    for (qsizetype i = from; i < syllables.size(); ++i) {
        const QStringList readings = spelling == Spelling::Full ? syllables.at(i) : initialsOf(syllables.at(i));
        const qsizetype count = qBound<qsizetype>(1, limit / results.size(), readings.size());
        if (count == 1) {
            for (QString &result : results)
                result += readings.first();
            continue;
        }
        QStringList longer;
        for (const QString &result : std::as_const(results)) {
            for (qsizetype k = 0; k < count; ++k)
                longer.append(result + readings.at(k));
        }
        results = std::move(longer);
    }
    results.removeDuplicates();
    return results;
}

const Pinyin::Readings &Pinyin::lookUp(char32_t character) const
{
    const auto cached = m_cache.constFind(character);
    if (cached != m_cache.cend())
        return *cached;
    Readings found;
    const auto overrides = readingOverrides();
    const auto own = std::ranges::find(overrides, character, &ReadingOverride::character);
    if (own != overrides.end()) {
        found = {.surname = words(own->surname), .elsewhere = words(own->elsewhere)};
    } else if (const auto known = std::ranges::lower_bound(characterReadings(), character, {}, &CharacterReading::character);
               known != characterReadings().end() && known->character == character) {
        found = {.surname = words(readingTexts()[known->surname]), .elsewhere = words(readingTexts()[known->elsewhere])};
    } else {
        found.elsewhere = found.surname = syllablesOfLatin(QString::fromUcs4(&character, 1));
    }
    // Letters and ideographs without a reading stand for themselves.
    for (QStringList *list : {&found.surname, &found.elsewhere}) {
        if (list->isEmpty())
            list->append(QString::fromUcs4(&character, 1));
    }
    return *m_cache.insert(character, found);
}

QStringList Pinyin::readings(char32_t character, Place place) const
{
    const Readings &found = lookUp(character);
    return place == Place::Surname ? found.surname : found.elsewhere;
}

Syllables Pinyin::syllables(std::u32string_view folded) const
{
    Syllables result;
    result.reserve(qsizetype(folded.size()));
    for (const char32_t character : folded)
        result.append(readings(character, Place::Elsewhere));
    if (folded.empty())
        return result;
    // An organisation's name may begin with its founder's surname, but more often does not.
    const QStringList surname = readings(folded.front(), Place::Surname);
    const bool person = qsizetype(folded.size()) <= personNameLength;
    result.first() = person ? surname : united(result.first(), surname);
    if (person) {
        readTogether(result, folded, 0, compoundSurnames());
    } else {
        for (qsizetype i = 0; i + 1 < result.size(); ++i)
            readTogether(result, folded, i, wordsOfOrganisations());
    }
    return result;
}

QStringList Pinyin::fullReadings(const QString &name) const
{
    return spellings(syllables(foldText(name).characters), Spelling::Full);
}

QStringList Pinyin::initialsReadings(const QString &name) const
{
    return spellings(syllables(foldText(name).characters), Spelling::Initials);
}

QString Pinyin::sortKey(const QString &name) const
{
    // Both separators sort before every letter, so `zhan` comes before `zhang`, and 张 before 张三.
    constexpr QChar endOfCharacter(0x1f);
    const FoldedText folded = foldText(name);
    const Syllables all = syllables(folded.characters);
    QString key;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i > 0)
            key += endOfCharacter;
        key += all.at(i).first() + u' ' + textFrom(folded, i, 1);
    }
    return key;
}

}  // namespace jiaxin
