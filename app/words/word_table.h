// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/label.h"

#include <QStringView>

#include <span>

namespace jiaxin {

/// One sentence of a table, which is read from above: the first line whose conditions hold is it. An empty condition always
/// holds; `field` may end in `*`. In the text %1 is the argument or detail, %2 the field's name.
struct Words {
    const char *key = "";       ///< the rule, or the error's name
    const char *field = "";     ///< Problem::field or Error::field
    const char *argument = "";  ///< Problem::argument or Error::detail; `#` for any number
    Label text {};
};

/// What is looked up.
struct WordsQuery {
    QString key;
    QString field {};
    QString argument {};
};

/// The first line that fits, or null.
const Words *findWords(std::span<const Words> table, const WordsQuery &query);

/// The text of a line in the interface language with %1 and %2 filled in.
QString fillWords(const Words &words, const QString &argument, const QString &fieldName);

}  // namespace jiaxin
