// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/program/brand.h"

#include "ui/kit/icons.h"

#include <QPainter>

namespace jiaxin {

Brand::Brand(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("JiaXin"));
}

void Brand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int tile = dp(40);
    const QRectF mark(0, (height() - tile) / 2.0, tile, tile);
    paintLogo(painter, mark, themeColor(ColorRole::DeepAccent), themeColor(ColorRole::Surface));
    const int left = tile + dp(12);
    painter.setPen(themeColor(ColorRole::DeepAccent));
    painter.setFont(themeFont(20, Weight::Bold));
    painter.drawText(QRect(left, 0, width() - left, height() / 2), Qt::AlignLeft | Qt::AlignBottom, tr("JiaXin"));
    painter.setPen(themeColor(ColorRole::Secondary));
    painter.setFont(themeFont());
    painter.drawText(QRect(left, height() / 2, width() - left, height() / 2), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Credit archives of home-service enterprises and workers"));
}

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paintLogo(painter, QRectF(0, 0, size, size), themeColor(ColorRole::DeepAccent), themeColor(ColorRole::Surface));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

}  // namespace jiaxin
