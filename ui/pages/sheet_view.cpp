// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sheet_view.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace jiaxin {

SheetView::SheetView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Print preview"));
    setMinimumSize(120, 120);
}

void SheetView::setImages(const QList<QImage> &images)
{
    m_images = images;
    update();
}

void SheetView::setWords(const QString &words)
{
    m_words = words;
    m_images.clear();
    update();
}

void SheetView::paintPage(QPainter &painter, const QRect &room, const QImage &image) const
{
    const QSize size = image.size().scaled(room.size(), Qt::KeepAspectRatio);
    const QRect page(room.topLeft() + QPoint((room.width() - size.width()) / 2, (room.height() - size.height()) / 2), size);
    // Scaled once to device pixels: drawing a large image into a small place leaves ragged lines.
    QImage scaled = image.scaled(size * devicePixelRatio(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(devicePixelRatio());
    painter.drawImage(page.topLeft(), scaled);
    painter.setPen(themeColor(ColorRole::BorderControl));
    painter.drawRect(page.adjusted(-1, -1, 0, 0));
}

void SheetView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(ColorRole::Window));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int margin = dp(8);
    const QRect room = rect().adjusted(margin, margin, -margin, -margin);
    if (m_images.isEmpty()) {
        painter.setPen(themeColor(ColorRole::Secondary));
        painter.setFont(themeFont());
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_words);
        return;
    }
    const int count = int(m_images.size());
    const QSize beside((room.width() - (count - 1) * margin) / count, room.height());
    const QSize below(room.width(), (room.height() - (count - 1) * margin) / count);
    const auto shown = [this](const QSize &place) {
        return m_images.first().size().scaled(place, Qt::KeepAspectRatio).width();
    };
    const bool across = shown(beside) > shown(below);
    const QSize place = across ? beside : below;
    const QPoint step = across ? QPoint(place.width() + margin, 0) : QPoint(0, place.height() + margin);
    for (int i = 0; i < count; ++i)
        paintPage(painter, QRect(room.topLeft() + i * step, place), m_images.at(i));
}

}  // namespace jiaxin
