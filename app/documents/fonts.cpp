// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/fonts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QRawFont>

namespace jiaxin {

namespace {

QString familyName(FontFamily family)
{
    return family == FontFamily::Sans ? QStringLiteral("JiaXin Sans") : QStringLiteral("JiaXin Serif");
}

}  // namespace

QString dataDirectory()
{
    const QString given = qEnvironmentVariable("JIAXIN_DATA");
    if (!given.isEmpty())
        return given;
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/jiaxin"));
}

bool loadFonts(const QString &directory)
{
    if (QFontDatabase::hasFamily(familyName(FontFamily::Sans)) && QFontDatabase::hasFamily(familyName(FontFamily::Serif)))
        return true;
    bool complete = true;
    for (const char *file : {"Sans-Regular", "Sans-Bold", "Serif-Regular", "Serif-Bold"}) {
        const QString path = directory + QStringLiteral("/fonts/JiaXin") + QLatin1String(file) + QStringLiteral(".otf");
        complete &= QFontDatabase::addApplicationFont(path) != -1;
    }
    return complete;
}

QFont documentFont(FontFamily family, int pixelSize, bool bold)
{
    QFont font;
    const FontFamily other = family == FontFamily::Sans ? FontFamily::Serif : FontFamily::Sans;
    font.setFamilies({familyName(family), familyName(other)});
    font.setPixelSize(pixelSize);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

QString unprintableCharacters(const QString &text)
{
    const QRawFont sans = QRawFont::fromFont(documentFont(FontFamily::Sans, 20));
    const QRawFont serif = QRawFont::fromFont(documentFont(FontFamily::Serif, 20));
    QString missing;
    for (const char32_t character : text.toUcs4()) {
        const QString one = QString::fromUcs4(&character, 1);
        if (!sans.supportsCharacter(character) && !serif.supportsCharacter(character) && !missing.contains(one))
            missing += one;
    }
    return missing;
}

}  // namespace jiaxin
