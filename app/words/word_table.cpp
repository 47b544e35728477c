// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/words/word_table.h"

namespace jiaxin {

namespace {

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool fits(const char *condition, const QString &value)
{
    const QLatin1String text(condition);
    if (text.isEmpty() || text == value)
        return true;
    if (text == QLatin1String("#"))
        return isNumber(value);
    return text.endsWith(u'*') && value.startsWith(text.chopped(1));
}

}  // namespace

const Words *findWords(std::span<const Words> table, const WordsQuery &query)
{
    for (const Words &line : table) {
        if (query.key == QLatin1String(line.key) && fits(line.field, query.field) && fits(line.argument, query.argument))
            return &line;
    }
    return nullptr;
}

QString fillWords(const Words &words, const QString &argument, const QString &fieldName)
{
    // Not QString::arg(): it complains of a place that a sentence does without.
    QString text = words.text.translated();
    text.replace(QStringLiteral("%2"), fieldName);
    text.replace(QStringLiteral("%1"), argument);
    return text;
}

}  // namespace jiaxin
