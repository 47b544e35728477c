// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/paint.h"
#include "ui/pages/scan_viewer.h"

#include <QKeyEvent>
#include <QPainter>

namespace jiaxin {

namespace {

constexpr qreal smallestZoom = 0.5;
constexpr qreal largestZoom = 8;
constexpr qreal zoomStep = 1.25;
constexpr qreal moveStep = 0.06;

}  // namespace

ScanCanvas::ScanCanvas(Mode mode, const QString &name, QWidget *parent) : QWidget(parent), m_mode(mode)
{
    setAccessibleName(name);
    setProperty("_kit_ownFocus", true);
    if (mode == Mode::Detail) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::OpenHandCursor);
    }
}

QSize ScanCanvas::minimumSizeHint() const
{
    return {dp(120), dp(60)};
}

void ScanCanvas::setImage(const QImage &image)
{
    m_image = image;
    update();
    emit viewChanged();
}

void ScanCanvas::setCentre(QPointF centre)
{
    m_centre = {qBound(0.0, centre.x(), 1.0), qBound(0.0, centre.y(), 1.0)};
    update();
    emit viewChanged();
}

void ScanCanvas::setZoom(qreal zoom)
{
    m_zoom = qBound(smallestZoom, zoom, largestZoom);
    update();
    emit viewChanged();
}

void ScanCanvas::setFrame(const QRectF &part)
{
    m_frame = part;
    update();
}

void ScanCanvas::move(QPointF centre)
{
    setCentre(centre);
    emit moved(m_centre);
}

qreal ScanCanvas::scale() const
{
    return m_image.isNull() ? 1.0 : m_zoom * width() / m_image.width();
}

QRectF ScanCanvas::wholeRect() const
{
    const QSizeF size = QSizeF(m_image.size()).scaled(QSizeF(this->size()) - QSizeF(2, 2), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QRectF ScanCanvas::detailRect() const
{
    const QSizeF size = QSizeF(m_image.size()) * scale();
    // No empty margin while there is picture to fill it.
    const auto place = [](qreal centre, qreal length, qreal room) {
        return length <= room ? (room - length) / 2 : qBound(room - length, room / 2 - centre * length, 0.0);
    };
    return {QPointF(place(m_centre.x(), size.width(), width()), place(m_centre.y(), size.height(), height())), size};
}

QRectF ScanCanvas::visiblePart() const
{
    if (m_image.isNull())
        return {};
    const QRectF whole = detailRect();
    const QRectF seen = whole & QRectF(rect());
    return {(seen.x() - whole.x()) / whole.width(), (seen.y() - whole.y()) / whole.height(), seen.width() / whole.width(),
            seen.height() / whole.height()};
}

void ScanCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    paintBox(painter, rect(), {themeColor(ColorRole::Window), themeColor(ColorRole::BorderSoft), 1, 0});
    if (!m_image.isNull() && m_mode == Mode::Whole) {
        const QRectF target = wholeRect();
        painter.drawImage(target, m_image);
        if (!m_frame.isEmpty()) {
            painter.setPen(QPen(themeColor(ColorRole::Accent), 2));
            painter.drawRect(QRectF(target.x() + m_frame.x() * target.width(), target.y() + m_frame.y() * target.height(),
                                    m_frame.width() * target.width(), m_frame.height() * target.height())
                                 .adjusted(1, 1, -1, -1));
        }
    } else if (!m_image.isNull()) {
        painter.setClipRect(rect().adjusted(1, 1, -1, -1));
        painter.drawImage(detailRect(), m_image);
        painter.setClipping(false);
    }
    if (hasFocus())
        paintBox(painter, rect(), {{}, themeColor(ColorRole::Focus), 2, 0});
}

void ScanCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    emit viewChanged();
}

void ScanCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    if (m_mode == Mode::Whole && !m_image.isNull()) {
        const QRectF target = wholeRect();
        emit moved({(event->pos().x() - target.x()) / target.width(), (event->pos().y() - target.y()) / target.height()});
    }
}

void ScanCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_mode == Mode::Whole || m_image.isNull() || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPointF way = event->pos() - m_pressed;
    m_pressed = event->pos();
    move(m_centre - QPointF(way.x() / (scale() * m_image.width()), way.y() / (scale() * m_image.height())));
}

void ScanCanvas::wheelEvent(QWheelEvent *event)
{
    if (m_mode == Mode::Whole || m_image.isNull()) {
        event->ignore();
        return;
    }
    setZoom(event->angleDelta().y() > 0 ? m_zoom * zoomStep : m_zoom / zoomStep);
    event->accept();
}

void ScanCanvas::keyPressEvent(QKeyEvent *event)
{
    const qreal step = moveStep / m_zoom * 2;
    switch (event->key()) {
    case Qt::Key_Left:
        return move(m_centre - QPointF(step, 0));
    case Qt::Key_Right:
        return move(m_centre + QPointF(step, 0));
    case Qt::Key_Up:
        return move(m_centre - QPointF(0, step));
    case Qt::Key_Down:
        return move(m_centre + QPointF(0, step));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_zoom * zoomStep);
    case Qt::Key_Minus:
        return setZoom(m_zoom / zoomStep);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScanCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ScanCanvas::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace jiaxin
