// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/rare_characters.h"

#include <QRawFont>
#include <QRegularExpression>
#include <QtEndian>

namespace jiaxin {

namespace {

QByteArray postScriptName(FontFamily family, bool bold)
{
    return QByteArray(family == FontFamily::Sans ? "JiaXinSans" : "JiaXinSerif") + (bold ? "-Bold" : "-Regular");
}

/// The face that has the character: `family` itself or, as documentFont() sets it, the other.
FontFamily familyWith(char32_t character, FontFamily family)
{
    const FontFamily other = family == FontFamily::Sans ? FontFamily::Serif : FontFamily::Sans;
    return QRawFont::fromFont(documentFont(family, 20)).supportsCharacter(character) ? family : other;
}

QString firstMatch(const QString &text, const QString &pattern)
{
    const auto match = QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption).match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

/// The stream of an object in a part of a PDF, inflated where it is packed; empty if there is none.
QByteArray streamOf(const QByteArray &pdf, const QByteArray &object)
{
    const qsizetype start = pdf.indexOf('\n' + object + " 0 obj");
    const qsizetype data = start < 0 ? -1 : pdf.indexOf("stream\n", start);
    const qsizetype end = data < 0 ? -1 : pdf.indexOf("\nendstream", data);
    if (end < 0)
        return {};
    if (!pdf.mid(start, data - start).contains("/FlateDecode"))
        return pdf.mid(data + 7, end - data - 7);
    QByteArray deflated(4, '\0');
    qToBigEndian<quint32>(1024 * 1024, deflated.data());  // qUncompress() wants a guess of the result's size in front
    return qUncompress(deflated + pdf.mid(data + 7, end - data - 7));
}

/// The glyph numbers up to the greatest that `map` mentions, and `more` behind, for which it has no character.
QList<int> unnamedGlyphs(const QString &map, qsizetype wanted)
{
    QList<int> missing;
    int next = 0;
    // A range begins a line; the characters of a list look like ranges too.
    static const QRegularExpression range(QStringLiteral("^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (<|\\[)"),
                                          QRegularExpression::MultilineOption);
    for (auto each = range.globalMatch(map); each.hasNext();) {
        const auto match = each.next();
        for (const int first = match.captured(1).toInt(nullptr, 16); next < first; ++next)
            missing += next;
        next = match.captured(2).toInt(nullptr, 16) + 1;
    }
    while (missing.size() < wanted)
        missing += next++;
    return missing;
}

QByteArray hex(int number)
{
    return QByteArray::number(number, 16).rightJustified(4, '0');
}

/// `map` with lines of its own for `characters`, or nothing if they are not as many as the glyphs without a name.
QByteArray completed(QByteArray map, const QList<char32_t> &characters)
{
    const QList<int> glyphs = unnamedGlyphs(QString::fromLatin1(map), characters.size());
    const qsizetype end = map.indexOf("endcmap");
    if (glyphs.size() != characters.size() || end < 0)
        return {};
    QByteArray lines;
    for (qsizetype i = 0; i < glyphs.size(); ++i) {
        if (i % 100 == 0)  // no section may be longer
            lines +=
                (i > 0 ? "endbfchar\n" : "") + QByteArray::number(qMin<qsizetype>(100, glyphs.size() - i)) + " beginbfchar\n";
        lines += '<' + hex(glyphs[i]) + "> <" + hex(QChar::highSurrogate(characters[i])) +
                 hex(QChar::lowSurrogate(characters[i])) + ">\n";
    }
    return map.insert(end, lines + "endbfchar\n");
}

}  // namespace

void RareCharacters::note(FontFamily family, bool bold, const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        if (!QChar::requiresSurrogates(character))
            continue;
        QList<char32_t> &known = m_byFace[postScriptName(familyWith(character, family), bold)];
        if (!known.contains(character))
            known += character;
    }
}

QByteArray RareCharacters::update(const QByteArray &tail, qint64 size) const
{
    const QString text = QString::fromLatin1(tail);
    const QString trailer = firstMatch(text, QStringLiteral("\\ntrailer\\s*<<(.*?)>>\\s*startxref"));
    const QString former = firstMatch(text, QStringLiteral("startxref\\s+([0-9]+)\\s+%%EOF\\s*$"));
    QByteArray objects;
    QByteArray places = "xref\n";
    for (auto face = m_byFace.begin(); face != m_byFace.end(); ++face) {
        const QString pattern = QStringLiteral("/BaseFont /%1\\n/Encoding /Identity-H[^>]*/ToUnicode ([0-9]+) 0 R");
        const QByteArray object = firstMatch(text, pattern.arg(QString::fromLatin1(face.key()))).toLatin1();
        const QByteArray map = object.isEmpty() ? QByteArray() : completed(streamOf(tail, object), face.value());
        if (map.isEmpty())
            continue;
        places += object + " 1\n" + QByteArray::number(size + objects.size()).rightJustified(10, '0') + " 00000 n \n";
        objects +=
            object + " 0 obj\n<< /Length " + QByteArray::number(map.size()) + " >>\nstream\n" + map + "\nendstream\nendobj\n";
    }
    if (objects.isEmpty() || trailer.isEmpty() || former.isEmpty())
        return {};
    return objects + places + "trailer\n<<" + trailer.toLatin1() + "/Prev " + former.toLatin1() + "\n>>\nstartxref\n" +
           QByteArray::number(size + objects.size()) + "\n%%EOF\n";
}

}  // namespace jiaxin
