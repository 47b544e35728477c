// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/views.h"

#include "ui/kit/paint.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace jiaxin {

namespace {

/// Head and shoulders.
QPainterPath figure(QSizeF box)
{
    const qreal w = box.width();
    const qreal h = box.height();
    QPainterPath path;
    path.addEllipse(QPointF(w / 2, h * 0.38), w * 0.2, h * 0.18);
    path.addRoundedRect(QRectF(w * 0.14, h * 0.64, w * 0.72, h * 0.6), w * 0.26, w * 0.26);
    return path;
}

/// A sheet of paper with lines of text.
QPainterPath sheet(QSizeF box)
{
    const qreal w = box.width();
    const qreal h = box.height();
    QPainterPath path;
    path.addRect(QRectF(w * 0.24, h * 0.22, w * 0.52, h * 0.56));
    for (const qreal line : {0.33, 0.43, 0.53})
        path.addRect(QRectF(w * 0.33, h * line, w * 0.34, h * 0.03));
    return path;
}

}  // namespace

PhotoView::PhotoView(Of what, QWidget *parent) : QWidget(parent), m_what(what)
{
    setAccessibleName(what == Of::Person ? tr("Photo") : tr("Scan"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PhotoView::setImage(const QImage &image)
{
    m_image = image;
    const QString none = m_what == Of::Person ? tr("No photo yet") : tr("No scan yet");
    setAccessibleDescription(image.isNull() ? none : QString());
    update();
}

QSize PhotoView::sizeHint() const
{
    return {dp(82), dp(112)};
}

void PhotoView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintBox(painter, rect(), {themeColor(ColorRole::Navigation), themeColor(ColorRole::BorderSoft), 1, 0});
    if (!m_image.isNull()) {
        const QSize size = m_image.size().scaled(this->size() - QSize(2, 2), Qt::KeepAspectRatio);
        const QPoint corner((width() - size.width()) / 2, (height() - size.height()) / 2);
        painter.drawImage(QRect(corner, size), m_image);
        return;
    }
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(ColorRole::BorderSoft));
    painter.drawPath(m_what == Of::Person ? figure(size()) : sheet(size()));
}

Splitter::Splitter(const QString &id, Qt::Orientation orientation, QWidget *parent) : QSplitter(orientation, parent)
{
    setObjectName(id);
    setChildrenCollapsible(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(500);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this, [this] { emit stateChanged(objectName(), saveState()); });
}

WatermarkOverlay::WatermarkOverlay(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    setGeometry(window->rect());
    raise();
}

void WatermarkOverlay::setText(const QString &text)
{
    m_text = text;
    update();
}

bool WatermarkOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded)) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    return QWidget::eventFilter(watched, event);
}

void WatermarkOverlay::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(themeFont(16));
    QColor ink = themeColor(ColorRole::Secondary);
    ink.setAlphaF(0.07F);
    painter.setPen(ink);
    painter.rotate(-20);
    const int stepX = painter.fontMetrics().horizontalAdvance(m_text) + dp(160);
    const int stepY = dp(150);
    // The turned page is larger than the window by its diagonal.
    const int reach = width() + height();
    int row = 0;
    for (int y = 0; y < reach; y += stepY, ++row) {
        for (int x = -reach + (row % 2) * stepX / 2; x < reach; x += stepX)
            painter.drawText(x, y, m_text);
    }
}

}  // namespace jiaxin
