// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// Run by the build: writes pinyin_readings.cpp with the readings of every character that ICU has one for, to the file named.
#include "db/search/latin_syllables.h"

#include <QMap>

#include <unicode/translit.h>

#include <cstdio>
#include <memory>

using namespace jiaxin;

namespace {

std::unique_ptr<icu::Transliterator> makeTransliterator(const char16_t *id)
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError position;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, position, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
}

QStringList readingsOf(const icu::Transliterator &transliterator, char32_t character)
{
    icu::UnicodeString text {UChar32(character)};
    transliterator.transliterate(text);
    const QString latin = QString::fromUtf16(text.getBuffer(), text.length());
    // What is left as it is has no reading of its own.
    return latin == QString::fromUcs4(&character, 1) ? QStringList() : syllablesOfLatin(latin);
}

struct Line {
    char32_t character;
    QString surname;
    QString elsewhere;
};

void write(FILE *file, const QList<Line> &lines)
{
    QMap<QString, int> texts;
    for (const Line &line : lines)
        texts.insert(line.surname, 0), texts.insert(line.elsewhere, 0);
    std::fputs(
        "#include \"db/search/pinyin_readings.h\"\n\nnamespace jiaxin {\n\nnamespace {\n\nconstexpr const char *texts[] = {\n",
        file);
    int place = 0;
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        *text = place++;
        std::fprintf(file, "\"%s\",\n", qPrintable(text.key()));
    }
    std::fputs("};\n\nconstexpr CharacterReading characters[] = {\n", file);
    for (const Line &line : lines)
        std::fprintf(file, "{0x%x, %d, %d},\n", unsigned(line.character), texts.value(line.surname),
                     texts.value(line.elsewhere));
    std::fputs(
        "};\n\n}  // namespace\n\nstd::span<const CharacterReading> characterReadings()\n{\n    return characters;\n}\n\n"
        "std::span<const char *const> readingTexts()\n{\n    return texts;\n}\n\n}  // namespace jiaxin\n",
        file);
}

}  // namespace

int main(int count, char **words)
{
    const auto surname = makeTransliterator(u"Han-Latin/Names");
    const auto common = makeTransliterator(u"Han-Latin");
    if (count != 2 || !surname || !common) {
        std::fputs("ICU has no Han-Latin transliteration\n", stderr);
        return 1;
    }
    constexpr char32_t afterIdeographs = 0x40000;
    QList<Line> lines;
    for (char32_t character = 0x80; character < afterIdeographs; ++character) {
        if (QChar::isSurrogate(character))
            continue;
        const QStringList elsewhere = readingsOf(*common, character);
        QStringList asSurname = readingsOf(*surname, character) + elsewhere;
        asSurname.removeDuplicates();
        if (!asSurname.isEmpty())
            lines.append({character, asSurname.join(u' '), elsewhere.join(u' ')});
    }
    FILE *file = std::fopen(words[1], "w");
    if (!file)
        return 1;
    write(file, lines);
    return std::fclose(file) == 0 ? 0 : 1;
}
