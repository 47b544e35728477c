// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/problem.h"

#include <QList>
#include <QPointF>
#include <QSizeF>
#include <QTransform>

#include <optional>

namespace jiaxin {

/// The three marks of a test sheet that are measured, in mm from the top left corner of the side as it was meant.
struct CalibrationMarks {
    QPointF corner;  ///< at the top left
    QPointF right;   ///< at the same height
    QPointF below;   ///< under the first one

    double across() const { return right.x() - corner.x(); }
    double down() const { return below.y() - corner.y(); }
};
CalibrationMarks calibrationMarks(const QSizeF &side);

/// What somebody measures with a ruler on the printed test sheet, all in mm. Without a fault it says what the marks say.
struct CalibrationReading {
    double left = 0;      ///< from the left edge to the corner mark
    double top = 0;       ///< from the top edge to the corner mark
    double topRight = 0;  ///< from the top edge to the right mark: says how far the print is turned
    double across = 0;    ///< from the corner mark to the right one
    double down = 0;      ///< from the corner mark to the one below

    bool operator==(const CalibrationReading &) const = default;
};
/// What would be measured on a faultless sheet.
CalibrationReading faultlessReading(const CalibrationMarks &marks);

/// How a printer puts what it is given on paper: from mm as they were meant to mm as they came out.
struct PrinterFault {
    QPointF offset;     ///< mm at the corner mark, to the right and down
    double scaleX = 1;  ///< 1.01: one per cent too wide
    double scaleY = 1;
    double rotation = 0;  ///< degrees, clockwise
    /// Rotation and scale are about the corner mark.
    QTransform transform(const CalibrationMarks &marks) const;
};
PrinterFault faultOf(const CalibrationMarks &marks, const CalibrationReading &reading);
/// What would be measured of a printer that does `printed` to what it is given: from mm meant to mm on paper.
CalibrationReading readingOf(const CalibrationMarks &marks, const QTransform &printed);

/// Block: `out_of_range` for a field `left` `top` `top_right` `across` `down` whose value no printer explains (more than 15 mm
/// off, 5 % too long or short, 3° turned): measured at the wrong place, or in inches.
Problems checkReading(const CalibrationMarks &marks, const CalibrationReading &reading);

/// What is to be drawn instead so that it comes out as it was meant: corrections of the sides of a sheet, in mm of the side.
/// Nothing for a side that was never measured.
struct SheetCorrection {
    QList<std::optional<QTransform>> sides {};

    QTransform of(int side) const { return sides.value(side).value_or(QTransform()); }
};

/// The correction after a sheet that was printed with `before` was measured: identity when it was never corrected. Printed with
/// the result, what the reading said is undone.
QTransform correctionAfter(const QTransform &before, const CalibrationMarks &marks, const CalibrationReading &reading);

/// What a correction amounts to, in words that a person can check: how the printer errs without it.
PrinterFault faultUnder(const QTransform &correction, const CalibrationMarks &marks);

}  // namespace jiaxin
