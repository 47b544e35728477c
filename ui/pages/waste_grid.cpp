// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/waste_grid.h"

#include "app/words/words.h"
#include "ui/kit/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace jiaxin {

namespace {

constexpr int cellWidth = 40;
constexpr int cellHeight = 20;
constexpr int cellGap = 4;
constexpr int sheetGap = 16;
constexpr int titleHeight = 24;
constexpr int chipHeight = 28;
constexpr int focusRoom = 4;  // the ring around a cell at the edge

}  // namespace

WasteGrid::WasteGrid(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Printed cards"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("_kit_ownFocus", true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WasteGrid::setCards(const QStringList &names, int capacity, int columns)
{
    m_names = names;
    m_capacity = qMax(1, capacity);
    m_columns = qBound(1, columns, m_capacity);
    m_current = 0;
    clearSpoiled();
    updateGeometry();
}

void WasteGrid::clearSpoiled()
{
    m_spoiled.clear();
    update();
    emit spoiledChanged();
}

void WasteGrid::setReasons(const QStringList &codes)
{
    m_reasons = codes;
    m_reason = codes.value(0);
}

QSize WasteGrid::sheetSize() const
{
    return {m_columns * dp(cellWidth + cellGap) + dp(sheetGap),
            dp(titleHeight) + rows() * dp(cellHeight + cellGap) + dp(chipHeight)};
}

QPoint WasteGrid::sheetCorner(int sheet) const
{
    const QSize size = sheetSize();
    const int across = qMax(1, (width() - dp(focusRoom)) / size.width());
    return {dp(focusRoom) + sheet % across * size.width(), sheet / across * (size.height() + dp(8))};
}

QRect WasteGrid::cellRect(int index) const
{
    const int place = index % m_capacity;
    const QPoint corner = sheetCorner(index / m_capacity);
    return {corner.x() + place % m_columns * dp(cellWidth + cellGap),
            corner.y() + dp(titleHeight) + place / m_columns * dp(cellHeight + cellGap), dp(cellWidth), dp(cellHeight)};
}

int WasteGrid::heightForWidth(int width) const
{
    const QSize size = sheetSize();
    const int across = qMax(1, (width - dp(focusRoom)) / size.width());
    return (sheets() + across - 1) / across * (size.height() + dp(8));
}

QSize WasteGrid::sizeHint() const
{
    return {sheetSize().width() * qMin(4, qMax(1, sheets())), heightForWidth(sheetSize().width() * 4)};
}

QSize WasteGrid::minimumSizeHint() const
{
    return sheetSize();
}

void WasteGrid::toggle(int index)
{
    if (index < 0 || index >= m_names.size())
        return;
    m_current = index;
    if (!m_spoiled.remove(index))
        m_spoiled.insert(index, m_reason);
    update();
    emit spoiledChanged();
}

void WasteGrid::toggleSheet()
{
    const int first = m_current / m_capacity * m_capacity;
    const int end = qMin(first + m_capacity, int(m_names.size()));
    bool all = true;
    for (int index = first; index < end; ++index)
        all = all && m_spoiled.contains(index);
    for (int index = first; index < end; ++index) {
        if (all)
            m_spoiled.remove(index);
        else
            m_spoiled.insert(index, m_spoiled.value(index, m_reason));
    }
    update();
    emit spoiledChanged();
}

void WasteGrid::markCurrent(const QString &reason)
{
    if (m_names.isEmpty())
        return;
    m_reason = reason;
    m_spoiled.insert(m_current, reason);
    update();
    emit reasonChosen(reason);
    emit spoiledChanged();
}

void WasteGrid::moveTo(int index)
{
    m_current = qBound(0, index, int(m_names.size()) - 1);
    setAccessibleDescription(m_names.value(m_current));
    update();
    emit currentMoved();
}

void WasteGrid::mousePressEvent(QMouseEvent *event)
{
    for (int index = 0; index < m_names.size(); ++index) {
        if (cellRect(index).contains(event->pos()))
            toggle(index);
    }
}

void WasteGrid::keyPressEvent(QKeyEvent *event)
{
    const int place = m_current % m_capacity;
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < m_reasons.size() && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier)
        return markCurrent(m_reasons.at(digit));
    switch (event->key()) {
    case Qt::Key_Left:
        // From the first column into the sheet at the left.
        return moveTo(place % m_columns > 0 ? m_current - 1 : m_current - m_capacity + m_columns - 1);
    case Qt::Key_Right:
        return moveTo(place % m_columns < m_columns - 1 ? m_current + 1 : m_current + m_capacity - m_columns + 1);
    case Qt::Key_Up:
        return moveTo(m_current - m_columns);
    case Qt::Key_Down:
        return moveTo(m_current + m_columns);
    case Qt::Key_Space:
        return event->modifiers() & Qt::ControlModifier ? toggleSheet() : toggle(m_current);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit confirmed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool WasteGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QString name;
        for (int index = 0; index < m_names.size(); ++index) {
            if (!cellRect(index).contains(help->pos()))
                continue;
            name = m_names.at(index);
            if (m_spoiled.contains(index))
                name += tr(": %1").arg(reasonText(m_spoiled.value(index)));
        }
        QToolTip::showText(help->globalPos(), name, this);
        return true;
    }
    return QWidget::event(event);
}

void WasteGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void WasteGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void WasteGrid::paintCell(QPainter &painter, int index) const
{
    const QRect rect = cellRect(index);
    const bool empty = index >= m_names.size();
    const bool bad = m_spoiled.contains(index);
    BoxLook look {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderSoft), 1, 2};
    if (bad)
        look = {themeColor(ColorRole::RedFill), themeColor(ColorRole::RedText), 1, 2};
    else if (empty)
        look = {themeColor(ColorRole::Window), themeColor(ColorRole::BorderSoft), 1, 2, Qt::DashLine};
    paintBox(painter, rect, look);
    painter.setFont(themeFont(14, bad ? Weight::Bold : Weight::Regular));
    painter.setPen(themeColor(bad ? ColorRole::RedText : ColorRole::Secondary));
    painter.drawText(rect, Qt::AlignCenter, bad ? tr("bad") : empty ? tr("none") : QString::number(index % m_capacity + 1));
    if (hasFocus() && index == m_current)
        paintBox(painter, rect.adjusted(-dp(2), -dp(2), dp(2), dp(2)), {{}, themeColor(ColorRole::Focus), 2, 3});
}

void WasteGrid::paintSheet(QPainter &painter, int sheet) const
{
    const QPoint corner = sheetCorner(sheet);
    const int width = m_columns * dp(cellWidth + cellGap);
    painter.setFont(themeFont());
    painter.setPen(themeColor(ColorRole::Text));
    painter.drawText(QRect(corner.x(), corner.y(), width + dp(sheetGap), dp(titleHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Sheet %1").arg(sheet + 1));
    int bad = 0;
    for (int index = sheet * m_capacity; index < (sheet + 1) * m_capacity; ++index) {
        paintCell(painter, index);
        bad += m_spoiled.contains(index) ? 1 : 0;
    }
    const QString text = bad > 0 ? tr("%n bad", nullptr, bad) : tr("Good");
    const QSize chip = chipSize(text);
    paintChip(painter, QRect(QPoint(corner.x(), corner.y() + dp(titleHeight + 4) + rows() * dp(cellHeight + cellGap)), chip),
              bad > 0 ? ChipKind::Red : ChipKind::Green, text);
}

void WasteGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int sheet = 0; sheet < sheets(); ++sheet)
        paintSheet(painter, sheet);
}

}  // namespace jiaxin
