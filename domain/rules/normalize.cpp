// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/normalize.h"

#include "domain/rules/ascii.h"

#include <QRegularExpression>

namespace jiaxin {

namespace {

constexpr char16_t fullWidthFirst = u'！';
constexpr char16_t fullWidthLast = u'～';
constexpr char16_t fullWidthOffset = 0xFEE0;

bool isFullWidth(QChar c)
{
    return c >= fullWidthFirst && c <= fullWidthLast;
}

QChar toHalfWidth(QChar c)
{
    return QChar(char16_t(c.unicode() - fullWidthOffset));
}

bool isChinesePunctuation(QChar c)
{
    return QStringView(u"！（），：；？～").contains(c);
}

/// Drawn as nothing: marks of direction, joiners, byte order marks, control characters that are no blanks.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00AD || u == 0x180E || u == 0xFEFF || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2060 && u <= 0x206F) || (c.category() == QChar::Other_Control && !c.isSpace());
}

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == QChar(0x2212);
}

bool isKangxiRadical(QChar c)
{
    return c >= QChar(0x2E80) && c <= QChar(0x2FDF);
}

bool isCompatibilityIdeograph(char32_t c)
{
    return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

/// NFC, but for compatibility ideographs: NFC would exchange them for other characters and so change a name.
QString composed(const QString &text)
{
    QString result;
    QString pending;
    for (const char32_t c : text.toUcs4()) {
        if (!isCompatibilityIdeograph(c)) {
            pending += QChar::fromUcs4(c);
            continue;
        }
        result += pending.normalized(QString::NormalizationForm_C);
        pending.clear();
        result += QChar::fromUcs4(c);
    }
    return result + pending.normalized(QString::NormalizationForm_C);
}

}  // namespace

QString normalizeText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isInvisible(c))
            continue;
        if (isFullWidth(c) && !isChinesePunctuation(c))
            result += toHalfWidth(c);
        else if (isKangxiRadical(c))
            result += QString(c).normalized(QString::NormalizationForm_KC);
        else
            result += c;
    }
    return composed(result).simplified();
}

QString normalizeCode(const QString &text)
{
    // As nearly all are.
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return isAsciiDigit(c) || isAsciiCapital(c); }))
        return text;
    QString result;
    result.reserve(text.size());
    for (const QChar original : text) {
        const QChar c = isFullWidth(original) ? toHalfWidth(original) : original;
        if (c.isSpace() || isInvisible(c) || isDash(c))
            continue;
        // Input methods offer the Roman numeral for the last character of a personal number.
        if (c == QChar(0x2169) || c == QChar(0x2179))
            result += QLatin1Char('X');
        else
            result += c.toUpper();
    }
    return result;
}

QString comparisonKey(const QString &text)
{
    QString result = normalizeText(text);
    result.remove(QLatin1Char(' '));
    for (QChar &c : result) {
        if (isFullWidth(c))
            c = toHalfWidth(c);
    }
    return result.toCaseFolded();
}

QDate parseLooseDate(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(\\d{4})(?: ?[-./–—] ?(\\d{1,2}) ?[-./–—] ?(\\d{1,2})|(\\d{2})(\\d{2})| ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号])"
        "(?:[ T]0?0:00(?::00(?:\\.0+)?)?)?$"));
    const QRegularExpressionMatch match = form.match(normalizeText(text));
    if (!match.hasMatch())
        return {};
    for (const int month : {2, 4, 6}) {
        if (match.hasCaptured(month))
            return QDate(match.captured(1).toInt(), match.captured(month).toInt(), match.captured(month + 1).toInt());
    }
    return {};
}

QString normalizeDocumentNumber(const QString &text)
{
    static const QRegularExpression year(QStringLiteral("[\\[(【（〔［﹝〈<](\\d{4})[\\])】）〕］﹞〉>]"));
    QString result = normalizeText(text);
    result.remove(QLatin1Char(' '));
    return result.replace(year, QStringLiteral("〔\\1〕"));
}

bool isDocumentNumber(const QString &text)
{
    // \z, since $ would let a line end through.
    static const QRegularExpression form(QStringLiteral("^[\\x{4e00}-\\x{9fa5}]{1,13}〔(?:19|20)\\d{2}〕\\d{1,5}号\\z"));
    return form.match(text).hasMatch();
}

}  // namespace jiaxin
