// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/print_calibration.h"

#include <algorithm>
#include <cmath>

namespace jiaxin {

namespace {

constexpr double mostOffset = 15;  // mm
constexpr double mostStretch = 0.05;
constexpr double mostTurn = 3;  // degrees

double degrees(double radians)
{
    return radians * 180 / M_PI;
}

double distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(b.x() - a.x(), b.y() - a.y());
}

}  // namespace

CalibrationMarks calibrationMarks(const QSizeF &side)
{
    // Whole millimetres, so that they are easily compared with a ruler; near the edges, so that small faults show.
    const bool small = side.width() < 120;
    const double inset = small ? 8 : 20;
    const double right = std::floor(side.width() - inset);
    const double below = std::floor(side.height() - inset);
    return {.corner = {inset, inset}, .right = {right, inset}, .below = {inset, below}};
}

CalibrationReading faultlessReading(const CalibrationMarks &marks)
{
    return readingOf(marks, QTransform());
}

QTransform PrinterFault::transform(const CalibrationMarks &marks) const
{
    QTransform transform;
    transform.translate(marks.corner.x() + offset.x(), marks.corner.y() + offset.y());
    transform.rotate(rotation);
    transform.scale(scaleX, scaleY);
    transform.translate(-marks.corner.x(), -marks.corner.y());
    return transform;
}

PrinterFault faultOf(const CalibrationMarks &marks, const CalibrationReading &reading)
{
    const double drop = std::clamp((reading.topRight - reading.top) / reading.across, -1.0, 1.0);
    return {.offset = {reading.left - marks.corner.x(), reading.top - marks.corner.y()},
            .scaleX = reading.across / marks.across(),
            .scaleY = reading.down / marks.down(),
            .rotation = degrees(std::asin(drop))};
}

CalibrationReading readingOf(const CalibrationMarks &marks, const QTransform &printed)
{
    const QPointF corner = printed.map(marks.corner);
    const QPointF right = printed.map(marks.right);
    return {.left = corner.x(),
            .top = corner.y(),
            .topRight = right.y(),
            .across = distance(corner, right),
            .down = distance(corner, printed.map(marks.below))};
}

Problems checkReading(const CalibrationMarks &marks, const CalibrationReading &reading)
{
    Problems problems;
    const auto within = [&problems](const char *field, double value, double wanted, double most) {
        if (!std::isfinite(value) || std::abs(value - wanted) > most)
            problems.append({.field = QLatin1String(field),
                             .rule = QStringLiteral("unlikely_measure"),
                             .severity = Severity::Block,
                             .argument = QString::number(wanted)});
    };
    within("left", reading.left, marks.corner.x(), mostOffset);
    within("top", reading.top, marks.corner.y(), mostOffset);
    within("top_right", reading.topRight, reading.top, marks.across() * std::sin(mostTurn * M_PI / 180));
    within("across", reading.across, marks.across(), marks.across() * mostStretch);
    within("down", reading.down, marks.down(), marks.down() * mostStretch);
    return problems;
}

QTransform correctionAfter(const QTransform &before, const CalibrationMarks &marks, const CalibrationReading &reading)
{
    // Paper = printer(before(sheet)), and that is what was measured; so its inverse goes first.
    return faultOf(marks, reading).transform(marks).inverted() * before;
}

PrinterFault faultUnder(const QTransform &correction, const CalibrationMarks &marks)
{
    return faultOf(marks, readingOf(marks, correction.inverted()));
}

}  // namespace jiaxin
