// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/documents/certificate_template.h"

#include <QFont>
#include <QGlyphRun>
#include <QPointF>
#include <QStringList>

#include <utility>

namespace jiaxin {

/// Text is laid out in hundredths of a millimetre, so that whole-number font sizes are exact enough on every device.
inline constexpr double paperUnits = 100;
inline constexpr double millimetresPerInch = 25.4;
inline constexpr double millimetresPerPoint = millimetresPerInch / 72;

/// A text as it is drawn into its box: fonts and points in paper units from the top left of the side.
struct FittedText {
    QFont font;
    QStringList lines;
    QList<QPointF> starts;  ///< Left end of each baseline.
    bool tooLong = false;   ///< The box's own rules did not suffice: set smaller than its smallest size, or cut short.
};

/// A text in its box as glyphs, so that it is shaped once however often it is drawn.
struct SetText {
    FittedText fitted;
    QList<std::pair<QPointF, QGlyphRun>> runs;  ///< Each to be drawn at its point.
};
SetText setText(const FittedText &fitted);

/// Width of `line` in paper units, without the letter spacing behind the last letter that Qt counts.
double lineWidth(const QFont &font, const QString &line);

/// Applies the rules of `box` to `text`; what comes back always lies inside the box.
FittedText fitText(const TextBox &box, const QString &text);

}  // namespace jiaxin
