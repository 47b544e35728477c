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
    double headWidth, headHeight, shoulder, slope, hairTop, fringe, side, collar;
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
    drawHairBefore(painter, look, head);
    return picture;
}

}  // namespace jiaxin
