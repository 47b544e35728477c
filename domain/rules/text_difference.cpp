// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/text_difference.h"

#include "domain/rules/graphemes.h"
#include "domain/rules/normalize.h"

#include <vector>

namespace jiaxin {

namespace {

/// Beyond this the table of the subsequence would cost more than the answer is worth.
constexpr size_t largestTable = 4'000'000;

struct Mark {
    QString text;
    QString key;  ///< empty: a blank, which never differs
    bool differs = true;
};

std::vector<Mark> marksOf(const QString &text)
{
    std::vector<Mark> marks;
    for (const QString &grapheme : graphemes(text))
        marks.push_back({.text = grapheme, .key = comparisonKey(grapheme)});
    return marks;
}

QStringList keysOf(const QString &text)
{
    QStringList keys;
    for (const Mark &mark : marksOf(text)) {
        if (!mark.key.isEmpty())
            keys.append(mark.key);
    }
    return keys;
}

/// Clears `differs` on the characters of a longest common subsequence, among `marks[first, last)` and `keys[from, to)`.
void matchMiddle(std::vector<Mark *> &marks, const QStringList &keys, size_t first, size_t last, size_t from, size_t to)
{
    const size_t rows = last - first;
    const size_t columns = to - from;
    if (rows == 0 || columns == 0 || rows * columns > largestTable)
        return;
    std::vector<std::vector<quint16>> longest(rows + 1, std::vector<quint16>(columns + 1, 0));
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            longest[i][j] = marks[first + i]->key == keys.at(qsizetype(from) + qsizetype(j))
                                ? quint16(longest[i + 1][j + 1] + 1)
                                : std::max(longest[i + 1][j], longest[i][j + 1]);
        }
    }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        if (marks[first + i]->key == keys.at(qsizetype(from) + qsizetype(j))) {
            marks[first + i]->differs = false;
            ++i;
            ++j;
        } else if (longest[i + 1][j] >= longest[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
}

void match(std::vector<Mark *> &marks, const QStringList &keys)
{
    size_t first = 0;
    size_t last = marks.size();
    size_t from = 0;
    auto to = size_t(keys.size());
    while (first < last && from < to && marks[first]->key == keys.at(qsizetype(from))) {
        marks[first++]->differs = false;
        ++from;
    }
    while (first < last && from < to && marks[last - 1]->key == keys.at(qsizetype(to - 1))) {
        marks[--last]->differs = false;
        --to;
    }
    matchMiddle(marks, keys, first, last, from, to);
}

/// An agreeing character with a differing one at each side joins them.
void joinIslands(const std::vector<Mark *> &marks)
{
    for (size_t i = 1; i + 1 < marks.size(); ++i) {
        if (!marks[i]->differs && marks[i - 1]->differs && marks[i + 1]->differs)
            marks[i]->differs = true;
    }
}

}  // namespace

QList<TextPiece> differingPieces(const QString &text, const QString &reference)
{
    std::vector<Mark> all = marksOf(text);
    std::vector<Mark *> compared;
    for (Mark &mark : all) {
        if (mark.key.isEmpty())
            mark.differs = false;
        else
            compared.push_back(&mark);
    }
    match(compared, keysOf(reference));
    joinIslands(compared);
    QList<TextPiece> pieces;
    for (const Mark &mark : all) {
        if (pieces.isEmpty() || pieces.last().differs != mark.differs)
            pieces.append({.text = {}, .differs = mark.differs});
        pieces.last().text += mark.text;
    }
    return pieces;
}

bool sameText(const QString &one, const QString &other)
{
    return comparisonKey(one) == comparisonKey(other);
}

}  // namespace jiaxin
