// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/calibration_sheet.h"

#include "app/documents/certificate_output.h"
#include "app/documents/fonts.h"
#include "app/documents/pdf_file.h"
#include "app/documents/text_fitting.h"

#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace jiaxin {

namespace {

const QColor ink(0x14, 0x20, 0x2f);
const QColor pale(0xc9, 0xd2, 0xde);
const QColor markInk(0x16, 0x3f, 0x78);

/// Sizes of a test sheet in mm; a card has less room.
struct Measures {
    explicit Measures(const QSizeF &side) : small(side.width() < 120) {}
    bool small;
    double tick() const { return small ? 1.2 : 2; }
    double figure() const { return small ? 1.6 : 2.6; }  // height of the rulers' figures
    double word() const { return small ? 1.9 : 3.6; }
    int everyFigure() const { return small ? 20 : 10; }
};

/// `at`: the middle of the text, or its left end in the middle of the line's height.
void drawWord(QPainter &painter, const QPointF &at, double height, const QString &text, Qt::Alignment align, bool bold = false)
{
    painter.save();
    painter.scale(1 / paperUnits, 1 / paperUnits);
    painter.setFont(documentFont(FontFamily::Sans, qRound(height * paperUnits), bold));
    const double wide = 30'000;
    const double high = 2 * height * paperUnits;
    const QPointF centre = at * paperUnits;
    const double left = align & Qt::AlignHCenter ? centre.x() - wide / 2 : centre.x();
    painter.drawText(QRectF(left, centre.y() - high / 2, wide, high), int(align | Qt::AlignVCenter), text);
    painter.restore();
}

double tickLength(int millimetre, const Measures &measures)
{
    return measures.tick() * (millimetre % 10 == 0 ? 2.2 : millimetre % 5 == 0 ? 1.5 : 1);
}

/// Along the upper and lower edge.
void drawLevelRulers(QPainter &painter, const QSizeF &side, const Measures &measures)
{
    for (int mm = 1; mm < side.width(); ++mm) {
        const double length = tickLength(mm, measures);
        painter.drawLine(QPointF(mm, 0), QPointF(mm, length));
        painter.drawLine(QPointF(mm, side.height()), QPointF(mm, side.height() - length));
        if (mm % measures.everyFigure() != 0 || mm > side.width() - measures.everyFigure() / 2.0)
            continue;
        const double away = length + 0.8 * measures.figure();
        for (const double y : {away, side.height() - away})
            drawWord(painter, {double(mm), y}, measures.figure(), QString::number(mm), Qt::AlignHCenter);
    }
}

/// Along the left and right edge.
void drawUprightRulers(QPainter &painter, const QSizeF &side, const Measures &measures)
{
    for (int mm = 1; mm < side.height(); ++mm) {
        const double length = tickLength(mm, measures);
        painter.drawLine(QPointF(0, mm), QPointF(length, mm));
        painter.drawLine(QPointF(side.width(), mm), QPointF(side.width() - length, mm));
        if (mm % measures.everyFigure() != 0 || mm > side.height() - measures.everyFigure())
            continue;
        const double away = length + 1.1 * measures.figure();
        for (const double x : {away, side.width() - away})
            drawWord(painter, {x, double(mm)}, measures.figure(), QString::number(mm), Qt::AlignHCenter);
    }
}

void drawMark(QPainter &painter, const QPointF &at, const QString &name, const Measures &measures)
{
    const double arm = measures.small ? 2.2 : 5;
    painter.setPen(QPen(markInk, 0.15));
    painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0));
    painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm));
    painter.drawEllipse(at, arm / 2, arm / 2);
    drawWord(painter, at + QPointF(arm * 0.75, arm * 0.85), measures.word(), name, Qt::AlignHCenter, true);
}

QStringList wordsOf(const CertificateTemplate &layout, int side, const CalibrationText &text)
{
    const CalibrationReading wanted = faultlessReading(calibrationMarks(layout.size));
    const auto mm = [](double value) { return QString::number(value); };
    const QString name = layout.sides[side].name == u"back" ? QStringLiteral("背面") : QStringLiteral("正面");
    return {text.corrected ? QStringLiteral("打印校准 · 已校正，用于核对") : QStringLiteral("打印校准 · 测试页"),
            QStringLiteral("%1 · %2").arg(text.title, name),
            QStringLiteral("%1 · %2").arg(text.printer, text.day),
            QStringLiteral("① 纸左边到A：%1毫米　② 纸上边到A：%2毫米").arg(mm(wanted.left), mm(wanted.top)),
            QStringLiteral("③ 纸上边到B：%1毫米　④ A到B：%2毫米").arg(mm(wanted.topRight), mm(wanted.across)),
            QStringLiteral("⑤ A到C：%1毫米").arg(mm(wanted.down))};
}

}  // namespace

void drawCalibrationSide(QPainter &painter, const CertificateTemplate &layout, int side, const CalibrationText &text)
{
    const QSizeF size = layout.size;
    const Measures measures(size);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(pale, 0.08));
    for (int x = 10; x < size.width(); x += 10)
        painter.drawLine(QPointF(x, 0), QPointF(x, size.height()));
    for (int y = 10; y < size.height(); y += 10)
        painter.drawLine(QPointF(0, y), QPointF(size.width(), y));
    for (const CardSlot &slot : layout.sides[side].cards) {
        painter.setPen(QPen(markInk, 0.12));
        painter.drawRect(slot.box);
    }
    painter.setPen(QPen(ink, 0.1));
    drawLevelRulers(painter, size, measures);
    drawUprightRulers(painter, size, measures);
    const CalibrationMarks marks = calibrationMarks(size);
    drawMark(painter, marks.corner, QStringLiteral("A"), measures);
    drawMark(painter, marks.right, QStringLiteral("B"), measures);
    drawMark(painter, marks.below, QStringLiteral("C"), measures);
    const QStringList lines = wordsOf(layout, side, text);
    const double step = 1.9 * measures.word();
    const double height = step * double(lines.size());
    const QRectF plate(size.width() * 0.14, (size.height() - height) / 2 - step / 2, size.width() * 0.72, height + step);
    painter.fillRect(plate, Qt::white);
    painter.setPen(QPen(ink, 0.1));
    for (qsizetype i = 0; i < lines.size(); ++i)
        drawWord(painter, {size.width() / 2, plate.top() + step * (double(i) + 1)}, measures.word(), lines[i], Qt::AlignHCenter,
                 i == 0);
    painter.restore();
}

namespace {

/// `Device` is QPdfWriter or QPrinter.
template <class Device>
bool drawSides(Device &device, const CertificateTemplate &layout, const CalibrationText &text,
               const SheetCorrection &correction)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int side = 0; side < layout.sides.size(); ++side) {
        if (side > 0 && !device.newPage())
            return false;
        painter.resetTransform();
        painter.scale(device.logicalDpiX() / millimetresPerInch, device.logicalDpiY() / millimetresPerInch);
        painter.setTransform(correction.of(side), true);
        drawCalibrationSide(painter, layout, side, text);
    }
    return painter.end();
}

}  // namespace

Result<qint64> writeCalibrationPdf(const QString &path, const CertificateTemplate &layout, const CalibrationText &text,
                                   const SheetCorrection &correction)
{
    return writePdfFile(path, pageOf(layout), layout.title, [&](QPdfWriter &writer, PdfExtras &) -> Result<void> {
        return drawSides(writer, layout, text, correction) ? Result<void>() : failure(ErrorCode::Io, "pdf");
    });
}

Result<void> printCalibration(QPrinter &printer, const CertificateTemplate &layout, const CalibrationText &text,
                              const SheetCorrection &correction)
{
    printer.setFullPage(true);
    printer.setPageLayout(pageOf(layout));
    if (drawSides(printer, layout, text, correction))
        return {};
    printer.abort();
    return Error {.code = ErrorCode::Io, .field = QStringLiteral("printer"), .detail = QStringLiteral("printer")};
}

QImage calibrationPicture(const CertificateTemplate &layout, int side, const CalibrationText &text, double dotsPerInch)
{
    const double scale = dotsPerInch / millimetresPerInch;
    const QSizeF size = layout.size * scale;
    QImage picture(QSize(qRound(size.width()), qRound(size.height())), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter canvas(&picture);
    canvas.scale(scale, scale);
    drawCalibrationSide(canvas, layout, side, text);
    return picture;
}

}  // namespace jiaxin
