// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/forms/mark_frame.h"

#include <QKeyEvent>

namespace jiaxin {

namespace {

constexpr qreal step = 0.03;  // of what is seen
constexpr qreal startWidth = 0.6;
constexpr qreal startHeight = 0.12;
constexpr qreal least = 0.005;  // of the page

QPointF way(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

}  // namespace

bool MarkFrame::isUsable() const
{
    return m_area.width() >= least && m_area.height() >= least;
}

void MarkFrame::begin(const QRectF &seen, const QRectF &start)
{
    m_active = true;
    m_area = start;
    if (!m_area.isEmpty())
        return;
    m_area.setSize({seen.width() * startWidth, seen.height() * startHeight});
    m_area.moveCenter(seen.center());
}

MarkFrame::Answer MarkFrame::key(const QKeyEvent &event, const QRectF &seen)
{
    if (!m_active)
        return Answer::NotMine;
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Escape) {
        m_active = false;
        return event.key() == Qt::Key_Escape ? Answer::Cancelled : Answer::Done;
    }
    const QPointF by(way(event.key()).x() * step * seen.width(), way(event.key()).y() * step * seen.height());
    if (by.isNull())
        return Answer::NotMine;
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        m_area.setWidth(qBound(least, m_area.width() + by.x(), 1 - m_area.x()));
        m_area.setHeight(qBound(least, m_area.height() + by.y(), 1 - m_area.y()));
    } else {
        m_area.moveTopLeft(
            {qBound(0.0, m_area.x() + by.x(), 1 - m_area.width()), qBound(0.0, m_area.y() + by.y(), 1 - m_area.height())});
    }
    return Answer::Changed;
}

void MarkFrame::draw(QPointF from, QPointF to)
{
    m_active = true;
    m_area = QRectF(from, to).normalized() & QRectF(0, 0, 1, 1);
}

}  // namespace jiaxin
