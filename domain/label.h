// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace jiaxin {

/// A translatable English text that stands in a constant table; lupdate knows `label` as an alias of QT_TRANSLATE_NOOP.
struct Label {
    const char *context = nullptr;
    const char *text = nullptr;

    constexpr bool isEmpty() const { return !text || !*text; }
    /// The text in the interface language.
    QString translated() const { return isEmpty() ? QString() : QCoreApplication::translate(context, text); }
};

consteval Label label(const char *context, const char *text)
{
    return {context, text};
}

}  // namespace jiaxin
