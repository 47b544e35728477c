// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QString>

namespace jiaxin {

/// The two families cut from Noto CJK at build time (cmake/make_font.py). Their text is extractable from a PDF, which is not so
/// with the stock collections. `Sans` is also the face of the user interface; `Serif` is for sheets and certificates.
enum class FontFamily { Sans, Serif };

/// Where fonts, templates and code lists lie: $JIAXIN_DATA, else ../share/jiaxin beside the program's folder, which is right in
/// the build tree and after installation. Needs a QCoreApplication.
QString dataDirectory();

/// Registers the fonts in `directory`/fonts with the application; false if one of the four is missing or unreadable.
/// Loading again is harmless. Needs a QGuiApplication.
bool loadFonts(const QString &directory = dataDirectory());

/// A font of ours in `pixelSize` units of the painter, unhinted so that a layout is the same on screen and on paper. A
/// character that one family lacks is taken from the other.
QFont documentFont(FontFamily family, int pixelSize, bool bold = false);

/// The characters of `text` for which neither family has a glyph, each once: they would print as boxes.
QString unprintableCharacters(const QString &text);

}  // namespace jiaxin
