// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/documents/demo/demo_portrait.h"

#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

namespace jiaxin {

namespace {

constexpr int width = 413;
constexpr int height = 579;

/// One face's measures, in pixels, and its tones.
struct Look {
    double headWidth, headHeight, shoulder, slope, hairTop, fringe, side, collar, eyes, mouth;
    int style;
    QColor backdrop, skin, neck, hair, coat, accent;
};

double between(QRandomGenerator &random, double low, double high)
{
    return low + (high - low) * random.generateDouble();
}

Look lookOf(quint32 seed)
{
    QRandomGenerator random(seed * 2654435761U + 1);
    Look look {};
    look.headWidth = between(random, 168, 192);
    look.headHeight = between(random, 216, 240);
    look.shoulder = between(random, 300, 360);
    look.slope = between(random, 40, 90);
    look.hairTop = between(random, 22, 42);
    look.fringe = between(random, 0.22, 0.40);
    look.side = between(random, 0.62, 1.2);
    look.collar = between(random, 34, 62);
    look.style = random.bounded(3);
    const int hue = random.bounded(196, 232);
    const int warmth = random.bounded(18, 34);
    look.backdrop = QColor::fromHsv(hue, random.bounded(14, 30), random.bounded(236, 246));
    look.skin = QColor::fromHsv(warmth, random.bounded(16, 38), random.bounded(206, 228));
    look.neck = look.skin.darker(112);
    look.hair = QColor::fromHsv(hue, random.bounded(40, 80), random.bounded(70, 128));
    look.coat = QColor::fromHsv((hue + random.bounded(-26, 27) + 360) % 360, random.bounded(36, 96), random.bounded(120, 178));
    look.accent = look.coat.lighter(random.bounded(122, 150));
    look.eyes = between(random, 0.44, 0.48);
    look.mouth = between(random, 0.24, 0.30);
    return look;
}

QRectF crownOf(const Look &look, const QRectF &head)
{
    return QRectF(head.left() - 12, head.top() - look.hairTop, head.width() + 24, head.height() + look.hairTop);
}

/// What shows beside and below the face: a bob, hair pinned up with a knot, or long hair.
void drawHairBehind(QPainter &painter, const Look &look, const QRectF &head)
{
    painter.setBrush(look.hair.darker(112));
    const QRectF crown = crownOf(look, head);
    if (look.style == 1) {
        painter.drawEllipse(QPointF(head.center().x(), crown.top() + 2), 42, 34);
        return;
    }
    const double end = head.top() + head.height() * look.side;
    QPainterPath mass;
    mass.moveTo(crown.left() - 2, end);
    mass.cubicTo(crown.left() - 12, crown.top() + 60, head.left() + 8, crown.top(), head.center().x(), crown.top());
    mass.cubicTo(head.right() - 8, crown.top(), crown.right() + 12, crown.top() + 60, crown.right() + 2, end);
    mass.quadTo(head.center().x(), end + 34, crown.left() - 2, end);
    painter.drawPath(mass);
}

void drawHairBefore(QPainter &painter, const Look &look, const QRectF &head)
{
    const double line = head.top() + head.height() * look.fringe;
    const double ear = head.top() + head.height() * 0.56;
    const double parting = head.center().x() + (look.style == 2 ? 34 : -22);
    QPainterPath crown;
    crown.addEllipse(crownOf(look, head));
    QPainterPath forehead;
    forehead.moveTo(head.left() + 2, ear + 4);
    forehead.cubicTo(head.left() + 10, line + 14, head.left() + 30, line + 2, parting, line - 20);
    forehead.cubicTo(head.right() - 30, line + 2, head.right() - 10, line + 14, head.right() - 2, ear + 4);
    forehead.closeSubpath();
    QPainterPath below;
    below.addRect(0, ear, width, height);
    painter.setBrush(look.hair);
    painter.drawPath(crown.subtracted(forehead).subtracted(below));
}

void drawSoftly(QPainter &painter, QPointF middle, double across, double down, const QColor &color)
{
    painter.save();
    painter.translate(middle);
    painter.scale(across, down);
    QRadialGradient fade(QPointF(0, 0), 1);
    QColor none = color;
    none.setAlpha(0);
    fade.setColorAt(0, color);
    fade.setColorAt(1, none);
    painter.setBrush(fade);
    painter.drawEllipse(QPointF(0, 0), 1, 1);
    painter.restore();
}

void drawEye(QPainter &painter, const Look &look, QPointF at, double size)
{
    const QColor dark = look.hair.darker(190);
    drawSoftly(painter, at, size * 1.5, size * 1.05, QColor(70, 50, 45, 175));
    painter.setBrush(QColor(244, 242, 240));
    painter.drawEllipse(at, size * 0.82, size * 0.36);
    painter.setBrush(dark);
    painter.drawEllipse(at, size * 0.38, size * 0.38);
    painter.setPen(QPen(dark, size * 0.16, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(at.x() - size * 0.9, at.y() - size * 0.46, size * 1.8, size * 1.1), 20 * 16, 140 * 16);
    painter.setPen(QPen(look.hair.darker(150), size * 0.26, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(at.x() - size * 1.15, at.y() - size * 1.25, size * 2.3, size * 1.4), 35 * 16, 110 * 16);
    painter.setPen(Qt::NoPen);
}

/// Eyes, nose and mouth with the shadows between them, by which people and programs tell a face.
void drawFeatures(QPainter &painter, const Look &look, const QRectF &head)
{
    const double unit = head.width() / 2;
    const double middle = head.center().x();
    const double eyes = head.top() + head.height() * look.eyes;
    const double nose = eyes + head.height() * 0.22;
    const double mouth = eyes + head.height() * (look.mouth + 0.09);
    const QColor shadow(95, 65, 55, 125);
    QPainterPath face;
    face.addEllipse(head);
    painter.save();
    painter.setClipPath(face);
    drawSoftly(painter, {head.left() + unit * 0.1, eyes + unit * 0.4}, unit * 0.3, unit * 1.1, shadow);
    drawSoftly(painter, {head.right() - unit * 0.1, eyes + unit * 0.4}, unit * 0.3, unit * 1.1, shadow);
    drawSoftly(painter, {middle, head.bottom()}, unit * 0.8, unit * 0.22, shadow);
    painter.restore();
    for (const double side : {-1.0, 1.0}) {
        drawSoftly(painter, {middle + side * unit * 0.5, nose}, unit * 0.36, unit * 0.34, QColor(255, 246, 238, 130));
        drawEye(painter, look, {middle + side * unit * 0.43, eyes}, unit * 0.24);
        drawSoftly(painter, {middle + side * unit * 0.12, nose}, unit * 0.13, unit * 0.09, QColor(80, 45, 40, 190));
    }
    drawSoftly(painter, {middle, nose - unit * 0.26}, unit * 0.14, unit * 0.4, QColor(255, 250, 245, 170));
    drawSoftly(painter, {middle, mouth}, unit * 0.46, unit * 0.2, QColor(150, 70, 66, 140));
    painter.setBrush(QColor(160, 88, 84));
    painter.drawEllipse(QPointF(middle, mouth), unit * 0.28, unit * 0.075);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(104, 50, 48), unit * 0.045, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(middle - unit * 0.3, mouth - unit * 0.16, unit * 0.6, unit * 0.2), 200 * 16, 140 * 16);
    painter.setPen(Qt::NoPen);
}

void drawShoulders(QPainter &painter, const Look &look, double middle, double chin)
{
    const double top = chin + 52;
    QPainterPath coat;
    coat.moveTo(middle - look.shoulder / 2, height + 4);
    coat.cubicTo(middle - look.shoulder / 2, top + look.slope, middle - 110, top + 16, middle - 48, top);
    coat.lineTo(middle + 48, top);
    coat.cubicTo(middle + 110, top + 16, middle + look.shoulder / 2, top + look.slope, middle + look.shoulder / 2, height + 4);
    coat.closeSubpath();
    painter.setBrush(look.coat);
    painter.drawPath(coat);
    QPainterPath shirt;
    shirt.moveTo(middle - 48, top - 2);
    shirt.lineTo(middle, top + look.collar + 30);
    shirt.lineTo(middle + 48, top - 2);
    shirt.closeSubpath();
    painter.setBrush(look.accent);
    painter.drawPath(shirt);
}

}  // namespace

QImage demoPortrait(quint32 seed)
{
    const Look look = lookOf(seed);
    QImage picture(width, height, QImage::Format_RGB32);
    picture.fill(look.backdrop);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = width / 2.0;
    const QRectF head(middle - look.headWidth / 2, 138, look.headWidth, look.headHeight);
    drawHairBehind(painter, look, head);
    painter.setBrush(look.neck);
    painter.drawRoundedRect(QRectF(middle - 40, head.bottom() - 60, 80, 130), 30, 40);
    drawShoulders(painter, look, middle, head.bottom());
    painter.setBrush(look.neck);
    painter.drawEllipse(QPointF(middle, head.bottom() + 50), 40, 26);
    painter.setBrush(look.skin);
    painter.drawEllipse(head);
    drawFeatures(painter, look, head);
    drawHairBefore(painter, look, head);
    return picture;
}

}  // namespace jiaxin
