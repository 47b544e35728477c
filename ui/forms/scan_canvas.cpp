// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/scan_canvas.h"

#include "ui/kit/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace jiaxin {

namespace {

constexpr qreal smallestZoom = 0.1;
constexpr qreal largestZoom = 12;
constexpr qreal zoomStep = 1.25;
constexpr qreal moveStep = 0.12;  // of what is seen
constexpr qreal markRoom = 0.85;  // of the view for a rectangle that is shown
constexpr qreal largestMarkZoom = 4;

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

void ScanCanvas::changeView()
{
    update();
    emit viewChanged();
}

void ScanCanvas::setPage(const ScanPage &page, const QString &words)
{
    m_page = page;
    m_words = words;
    changeView();
}

void ScanCanvas::setCentre(QPointF centre)
{
    m_centre = {qBound(0.0, centre.x(), 1.0), qBound(0.0, centre.y(), 1.0)};
    changeView();
}

void ScanCanvas::setZoom(qreal zoom)
{
    m_fit = Fit::None;
    m_zoom = qBound(smallestZoom, zoom, largestZoom);
    changeView();
}

void ScanCanvas::setFit(Fit fit)
{
    m_fit = fit;
    if (fit == Fit::Page)
        m_centre = {0.5, 0.5};
    changeView();
}

qreal ScanCanvas::zoom() const
{
    const QSizeF size = turnedSize();
    if (m_fit == Fit::Page && !size.isEmpty())
        return std::min(1.0, height() * size.width() / (size.height() * std::max(1, width())));
    return m_fit == Fit::Width ? 1.0 : m_zoom;
}

void ScanCanvas::zoomIn()
{
    setZoom(zoom() * zoomStep);
}

void ScanCanvas::zoomOut()
{
    setZoom(zoom() / zoomStep);
}

void ScanCanvas::showFullSize()
{
    if (!isEmpty())
        setZoom(turnedSize().width() / (std::max(1, width()) * devicePixelRatioF()));
}

void ScanCanvas::setTurns(int turns)
{
    m_turns = ((turns % 4) + 4) % 4;
    changeView();
}

void ScanCanvas::setFrame(const QRectF &part)
{
    m_frame = part;
    update();
}

void ScanCanvas::setMark(const QRectF &area)
{
    m_mark = area;
    m_frameOfMark.cancel();
    update();
}

void ScanCanvas::showArea(const QRectF &area)
{
    const QSizeF size = turnedSize();
    if (area.isEmpty() || size.isEmpty())
        return;
    const qreal byWidth = markRoom / area.width();
    const qreal byHeight = markRoom * height() * size.width() / (area.height() * size.height() * std::max(1, width()));
    setZoom(std::min({byWidth, byHeight, largestMarkZoom}));
    setCentre(area.center());
}

void ScanCanvas::beginMark()
{
    if (!m_markable || isEmpty())
        return;
    m_frameOfMark.begin(visiblePart(), m_mark);
    m_before = QApplication::focusWidget();
    setFocus(Qt::OtherFocusReason);
    update();
}

void ScanCanvas::endMark(MarkFrame::Answer answer)
{
    update();
    // Back to where the hands were: a second Esc is not meant for the page.
    if (answer != MarkFrame::Answer::Changed && m_before)
        std::exchange(m_before, nullptr)->setFocus(Qt::OtherFocusReason);
    if (answer == MarkFrame::Answer::Done && m_frameOfMark.isUsable())
        emit marked(m_frameOfMark.area());
}

QPointF ScanCanvas::onPage(QPointF point) const
{
    const QRectF whole = detailRect();
    return {qBound(0.0, (point.x() - whole.x()) / whole.width(), 1.0),
            qBound(0.0, (point.y() - whole.y()) / whole.height(), 1.0)};
}

void ScanCanvas::move(QPointF centre)
{
    // From where it is seen, not from beyond the margin.
    const QRectF seen = visiblePart();
    const qreal x = seen.width() / 2;
    const qreal y = seen.height() / 2;
    setCentre({qBound(x, centre.x(), std::max(x, 1 - x)), qBound(y, centre.y(), std::max(y, 1 - y))});
    emit moved(m_centre);
}

QSizeF ScanCanvas::turnedSize() const
{
    if (isEmpty())
        return {};
    const QSizeF size = m_page.levels.first().size();
    return m_turns % 2 == 0 ? size : size.transposed();
}

qreal ScanCanvas::scale() const
{
    return isEmpty() ? 1.0 : zoom() * width() / turnedSize().width();
}

QRectF ScanCanvas::wholeRect() const
{
    const QSizeF size = turnedSize().scaled(QSizeF(this->size()) - QSizeF(2, 2), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QRectF ScanCanvas::detailRect() const
{
    const QSizeF size = turnedSize() * scale();
    // No empty margin while there is picture to fill it.
    const auto place = [](qreal centre, qreal length, qreal room) {
        return length <= room ? (room - length) / 2 : qBound(room - length, room / 2 - centre * length, 0.0);
    };
    return {QPointF(place(m_centre.x(), size.width(), width()), place(m_centre.y(), size.height(), height())), size};
}

QRectF ScanCanvas::visiblePart() const
{
    if (isEmpty())
        return {};
    const QRectF whole = detailRect();
    const QRectF seen = whole & QRectF(rect());
    return {(seen.x() - whole.x()) / whole.width(), (seen.y() - whole.y()) / whole.height(), seen.width() / whole.width(),
            seen.height() / whole.height()};
}

void ScanCanvas::zoomAround(qreal zoom, QPointF point)
{
    const QRectF before = detailRect();
    const QPointF part((point.x() - before.x()) / before.width(), (point.y() - before.y()) / before.height());
    setZoom(zoom);
    const QRectF after = detailRect();
    // The part under the pointer stays there.
    setCentre(
        {part.x() + (width() / 2.0 - point.x()) / after.width(), part.y() + (height() / 2.0 - point.y()) / after.height()});
    emit moved(m_centre);
}

void ScanCanvas::drawScan(QPainter &painter, const QRectF &target) const
{
    const QSizeF turned = turnedSize();
    const qreal wanted = target.width() * devicePixelRatioF() / turned.width();
    // The smallest level that still has all that can be seen.
    int level = 0;
    while (level + 1 < m_page.levels.size() && wanted <= 1.0 / (2 << level))
        ++level;
    const QImage &image = m_page.levels.at(level);
    painter.save();
    painter.translate(target.center());
    painter.rotate(90.0 * m_turns);
    const QSizeF size = m_turns % 2 == 0 ? target.size() : target.size().transposed();
    painter.drawImage(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), image);
    painter.restore();
}

void ScanCanvas::drawMark(QPainter &painter, const QRectF &target) const
{
    const QRectF &area = m_frameOfMark.isActive() ? m_frameOfMark.area() : m_mark;
    if (area.isEmpty())
        return;
    const QColor color = themeColor(m_frameOfMark.isActive() ? ColorRole::Focus : ColorRole::AmberText);
    const QRectF box(target.x() + area.x() * target.width(), target.y() + area.y() * target.height(),
                     area.width() * target.width(), area.height() * target.height());
    painter.setPen(QPen(color, m_mode == Mode::Whole ? 1 : 2));
    painter.drawRect(box);
}

void ScanCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    paintBox(painter, rect(), {themeColor(ColorRole::Window), themeColor(ColorRole::BorderSoft), 1, 0});
    if (isEmpty()) {
        painter.setPen(themeColor(ColorRole::Secondary));
        painter.drawText(rect().adjusted(dp(16), 0, -dp(16), 0), Qt::AlignCenter | Qt::TextWordWrap, m_words);
    } else if (m_mode == Mode::Whole) {
        const QRectF target = wholeRect();
        drawScan(painter, target);
        drawMark(painter, target);
        if (!m_frame.isEmpty()) {
            painter.setPen(QPen(themeColor(ColorRole::Accent), 2));
            painter.drawRect(QRectF(target.x() + m_frame.x() * target.width(), target.y() + m_frame.y() * target.height(),
                                    m_frame.width() * target.width(), m_frame.height() * target.height())
                                 .adjusted(1, 1, -1, -1));
        }
    } else {
        painter.setClipRect(rect().adjusted(1, 1, -1, -1));
        drawScan(painter, detailRect());
        drawMark(painter, detailRect());
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
    if (m_markable && !isEmpty() && event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_drawing = true;
        m_corner = onPage(event->pos());
        return;
    }
    if (m_mode == Mode::Whole && !isEmpty()) {
        const QRectF target = wholeRect();
        emit moved({(event->pos().x() - target.x()) / target.width(), (event->pos().y() - target.y()) / target.height()});
    }
}

void ScanCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drawing) {
        m_frameOfMark.draw(m_corner, onPage(event->pos()));
        update();
        return;
    }
    if (m_mode == Mode::Whole || isEmpty() || !event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPointF way = event->pos() - m_pressed;
    m_pressed = event->pos();
    const QRectF whole = detailRect();
    move(m_centre - QPointF(way.x() / whole.width(), way.y() / whole.height()));
}

void ScanCanvas::mouseReleaseEvent(QMouseEvent *)
{
    if (!std::exchange(m_drawing, false) || !m_frameOfMark.isActive())
        return;
    m_frameOfMark.cancel();
    endMark(MarkFrame::Answer::Done);
}

void ScanCanvas::wheelEvent(QWheelEvent *event)
{
    if (m_mode == Mode::Whole || isEmpty()) {
        event->ignore();
        return;
    }
    const QPointF way = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAround(way.y() > 0 ? zoom() * zoomStep : zoom() / zoomStep, event->position());
    } else {
        constexpr qreal notch = 120;
        const QRectF seen = visiblePart();
        move(m_centre - QPointF(way.x() / notch * moveStep * seen.width(), way.y() / notch * moveStep * seen.height()));
    }
    event->accept();
}

void ScanCanvas::keyPressEvent(QKeyEvent *event)
{
    const QRectF seen = visiblePart();
    if (const MarkFrame::Answer answer = m_frameOfMark.key(*event, seen); answer != MarkFrame::Answer::NotMine) {
        endMark(answer);
        return;
    }
    switch (event->key()) {
    case Qt::Key_M:
        return beginMark();
    case Qt::Key_Left:
        return move(m_centre - QPointF(moveStep * seen.width(), 0));
    case Qt::Key_Right:
        return move(m_centre + QPointF(moveStep * seen.width(), 0));
    case Qt::Key_Up:
        return move(m_centre - QPointF(0, moveStep * seen.height()));
    case Qt::Key_Down:
        return move(m_centre + QPointF(0, moveStep * seen.height()));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_W:
        return setFit(Fit::Width);
    case Qt::Key_P:
        return setFit(Fit::Page);
    case Qt::Key_0:
        return showFullSize();
    case Qt::Key_BracketLeft:
        emit turnWanted(m_turns - 1);
        return;
    case Qt::Key_BracketRight:
        emit turnWanted(m_turns + 1);
        return;
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
