// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/text_fitting.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <optional>

namespace jiaxin {

namespace {

constexpr double stepPoints = 0.25;
constexpr double floorPoints = 4;      // nobody reads less; what does not fit at this size is cut
constexpr double tightest = -0.04;     // of a letter's width: letter spacing may go this far below none
constexpr double lineDistance = 1.15;  // of the font size
constexpr double inkHeight = 1.1;      // of the font size, with descenders
// The em box of Noto CJK reaches from 0.12 below the baseline to 0.88 above it.
constexpr double baselineBelowCentre = 0.38;

int paperSize(double points)
{
    return int(std::lround(points * millimetresPerPoint * paperUnits));
}

QFont fontOf(const TextBox &box, double points, double stretch = 1)
{
    QFont font = documentFont(box.family, paperSize(points), box.bold);
    // As a percentage of each letter's width: Qt multiplies an absolute distance by the printer's resolution.
    if (stretch != 1)
        font.setLetterSpacing(QFont::PercentageSpacing, stretch * 100);
    return font;
}

double advanceOf(const QFont &font, const QString &line)
{
    return QFontMetricsF(font).horizontalAdvance(line);
}

QString lastLetter(const QString &line)
{
    return line.right(!line.isEmpty() && line.back().isLowSurrogate() ? 2 : 1);
}

/// Letter spacing that makes `line` fit into `width`, as a factor of the letters' own widths, from the box's own down to the
/// tightest; nothing if none does.
std::optional<double> stretchFor(const TextBox &box, const QString &line, double points, double width)
{
    const QFont font = fontOf(box, points);
    const double wanted = 1 + box.spacing * paperUnits / font.pixelSize();
    const double natural = advanceOf(font, line);
    if (wanted == 1 && natural <= width)
        return 1;  // the common case, without measuring twice
    const double last = advanceOf(font, lastLetter(line));
    if (natural <= last)
        return natural <= width ? std::optional(1.0) : std::nullopt;
    const double fitting = std::min(wanted, (width - last) / (natural - last));
    if (fitting < 1 + tightest)
        return std::nullopt;
    return fitting;
}

/// The longest beginning of `text` that fits one line: up to a 、 or · where `atMarks`, else where a line may break, else
/// between two characters.
QString firstLine(const QFont &font, const QString &text, double width, bool atMarks)
{
    for (const auto kind : {QTextBoundaryFinder::Line, QTextBoundaryFinder::Grapheme}) {
        QTextBoundaryFinder finder(kind, text);
        qsizetype best = 0;
        for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
            if (advanceOf(font, text.left(end).trimmed()) > width)
                break;
            if (!atMarks || end == text.size() || text[end - 1] == u'、' || text[end - 1] == u'·')
                best = end;
        }
        if (best > 0)
            return text.left(best);
    }
    return {};
}

QStringList wrapped(const QFont &font, QString text, double width, int most, bool atMarks)
{
    QStringList lines;
    while (!text.isEmpty() && lines.size() < most) {
        const QString line = firstLine(font, text, width, atMarks);
        if (line.isEmpty())
            return {};
        lines += line.trimmed();
        text = text.mid(line.size()).trimmed();
    }
    return text.isEmpty() ? lines : QStringList();
}

FittedText placed(const TextBox &box, const QFont &font, const QStringList &lines, bool tooLong)
{
    FittedText fitted {.font = font, .lines = lines, .starts = {}, .tooLong = tooLong};
    const QRectF area(box.box.topLeft() * paperUnits, box.box.size() * paperUnits);
    const double size = font.pixelSize();
    double y = area.center().y() + baselineBelowCentre * size - double(lines.size() - 1) * lineDistance * size / 2;
    for (const QString &line : lines) {
        const double spare = box.align == Qt::AlignLeft ? 0 : area.width() - lineWidth(font, line);
        const double indent = box.align == Qt::AlignHCenter ? spare / 2 : spare;
        fitted.starts += QPointF(area.left() + indent, y);
        y += lineDistance * size;
    }
    return fitted;
}

}  // namespace

SetText setText(const FittedText &fitted)
{
    constexpr double endless = 1e6;
    SetText text {.fitted = fitted, .runs = {}};
    for (qsizetype i = 0; i < fitted.lines.size(); ++i) {
        QTextLayout layout(fitted.lines[i], fitted.font);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(endless);
        layout.endLayout();
        const QPointF topLeft = fitted.starts[i] - QPointF(0, line.isValid() ? line.ascent() : 0);
        for (const QGlyphRun &run : layout.glyphRuns())
            text.runs.append({topLeft, run});
    }
    return text;
}

double lineWidth(const QFont &font, const QString &line)
{
    const double stretch = font.letterSpacing() > 0 ? font.letterSpacing() / 100 : 1;
    QFont plain = font;
    plain.setLetterSpacing(QFont::PercentageSpacing, 100);
    const QString last = lastLetter(line);
    return advanceOf(plain, line.chopped(last.size())) * stretch + advanceOf(plain, last);
}

FittedText fitText(const TextBox &box, const QString &text)
{
    const double width = box.box.width() * paperUnits;
    const double height = box.box.height() * paperUnits;
    const bool isLong = box.longFrom > 0 && text.toUcs4().size() >= box.longFrom;
    const double first = isLong ? box.longPoints : box.points;
    for (double points = first; points >= std::min(box.smallestPoints, first); points -= stepPoints) {
        if (const auto stretch = stretchFor(box, text, points, width))
            return placed(box, fontOf(box, points, *stretch), {text}, false);
    }
    const double smallest = std::min(box.smallestPoints, first);
    for (double points = smallest; points >= floorPoints; points -= stepPoints) {
        const QFont font = fontOf(box, points);
        const double size = font.pixelSize();
        const int most = std::min(box.lines, 1 + int((height - inkHeight * size) / (lineDistance * size)));
        for (const bool atMarks : {true, false}) {
            const QStringList lines = wrapped(font, text, width, std::max(most, 1), atMarks);
            if (!lines.isEmpty())
                return placed(box, font, lines, points < smallest);
        }
    }
    const QFont font = fontOf(box, floorPoints);
    return placed(box, font, {QFontMetricsF(font).elidedText(text, Qt::ElideRight, width)}, true);
}

}  // namespace jiaxin
