// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace jiaxin {
namespace {

constexpr std::array<QLatin1String, std::size_t(IconName::Count)> fileNames {
    QLatin1String(),
    QLatin1String("columns-gap"),
    QLatin1String("building"),
    QLatin1String("person"),
    QLatin1String("file-earmark-check"),
    QLatin1String("award"),
    QLatin1String("person-vcard"),
    QLatin1String("shield-check"),
    QLatin1String("megaphone"),
    QLatin1String("bar-chart"),
    QLatin1String("arrow-left-right"),
    QLatin1String("arrow-repeat"),
    QLatin1String("journal-text"),
    QLatin1String("sliders"),
    QLatin1String("search"),
    QLatin1String("lock"),
    QLatin1String("person"),
    QLatin1String("check-circle"),
    QLatin1String("exclamation-triangle"),
    QLatin1String("x-circle"),
    QLatin1String("info-circle"),
    QLatin1String("wifi-off"),
    QLatin1String("x-lg"),
    QLatin1String("check-lg"),
    QLatin1String("chevron-left"),
    QLatin1String("chevron-right"),
    QLatin1String("chevron-up"),
    QLatin1String("chevron-down"),
    QLatin1String("chevron-double-left"),
    QLatin1String("chevron-double-right"),
    QLatin1String("zoom-in"),
    QLatin1String("arrow-clockwise"),
    QLatin1String("fullscreen"),
    QLatin1String("camera"),
    QLatin1String("calendar3"),
    QLatin1String("printer"),
    QLatin1String("plus-lg"),
    QLatin1String("pencil"),
    QLatin1String("trash"),
    QLatin1String("eye"),
    QLatin1String("eye-slash"),
    QLatin1String("download"),
    QLatin1String("upload"),
    QLatin1String("file-earmark-text"),
    QLatin1String("clock"),
    QLatin1String("pin-angle"),
    QLatin1String("three-dots"),
    QLatin1String("signpost-split"),
    QLatin1String("intersect"),
    QLatin1String("zoom-out"),
    QLatin1String("arrow-counterclockwise"),
    QLatin1String("distribute-horizontal"),
    QLatin1String("file-earmark"),
};

QPixmap rendered(IconName name, const QColor &color, QSize pixels)
{
    const QString key =
        QStringLiteral("kit-icon-%1-%2-%3x%4").arg(int(name)).arg(color.rgba(), 0, 16).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/jiaxin/icons/%1.svg").arg(fileNames.at(std::size_t(name))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // The family is drawn with lines of 1 of 16; a thin outline brings them to the 1.5 px of the pictures.
    const QByteArray ink = color.name(QColor::HexRgb).toLatin1();
    const QByteArray svg =
        file.readAll().replace("fill=\"currentColor\"", "fill=\"" + ink + "\" stroke=\"" + ink + "\" stroke-width=\"0.4\"");
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class RoleIconEngine final : public QIconEngine {
public:
    RoleIconEngine(IconName name, ColorRole role) : m_name(name), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const ColorRole role = mode == QIcon::Disabled ? ColorRole::DisabledText : m_role;
        // The drawing takes 16 of the 20 px of an icon's box.
        paintIcon(*painter, rect, m_name, themeColor(role), 0);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new RoleIconEngine(m_name, m_role); }

private:
    IconName m_name;
    ColorRole m_role;
};

}  // namespace

QIcon icon(IconName name, ColorRole role)
{
    return QIcon(new RoleIconEngine(name, role));
}

void paintIcon(QPainter &painter, const QRect &rect, IconName name, const QColor &color, int size)
{
    if (name == IconName::None)
        return;
    const int side = size > 0 ? dp(size) : qRound(qMin(rect.width(), rect.height()) * 0.8);
    const qreal ratio = painter.device()->devicePixelRatio();
    QPixmap pixmap = rendered(name, color, QSize(qRound(side * ratio), qRound(side * ratio)));
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(QPoint(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2), pixmap);
}

void paintLogo(QPainter &painter, const QRectF &rect, const QColor &tile, const QColor &line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tile);
    const qreal u = rect.width() / 24;
    painter.drawRoundedRect(rect, 4 * u, 4 * u);
    painter.translate(rect.topLeft());
    painter.scale(u, u);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{4, 12}, {12, 5}, {20, 12}}));
    painter.drawPolyline(QPolygonF({{6.5, 11}, {6.5, 19}, {17.5, 19}, {17.5, 11}}));
    painter.drawPolyline(QPolygonF({{9, 13.5}, {11.2, 15.7}, {15, 11.8}}));
    painter.restore();
}

}  // namespace jiaxin
