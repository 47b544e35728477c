// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/waste_grid.h"

#include "app/words/words.h"
#include "ui/kit/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
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
    clearMarks();
    updateGeometry();
}

void WasteGrid::changed()
{
    update();
    emit marksChanged();
}

void WasteGrid::clearMarks()
{
    m_spoiled.clear();
    m_missing.clear();
    changed();
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
    // What did not come out cannot be spoiled: the mark is taken back first.
    if (!m_missing.remove(index) && !m_spoiled.remove(index))
        m_spoiled.insert(index, m_reason);
    changed();
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
        m_missing.remove(index);
    }
    changed();
}

void WasteGrid::toggleMissing()
{
    if (m_names.isEmpty())
        return;
    m_spoiled.remove(m_current);
    if (!m_missing.remove(m_current))
        m_missing.insert(m_current);
    changed();
}

void WasteGrid::toggleMissingFrom(int index)
{
    bool all = true;
    for (int i = index; i < m_names.size(); ++i)
        all = all && m_missing.contains(i);
    for (int i = index; i < m_names.size(); ++i) {
        if (all) {
            m_missing.remove(i);
        } else {
            m_missing.insert(i);
            m_spoiled.remove(i);
        }
    }
    changed();
}

void WasteGrid::markCurrent(const QString &reason)
{
    if (m_names.isEmpty())
        return;
    m_reason = reason;
    m_spoiled.insert(m_current, reason);
    m_missing.remove(m_current);
    emit reasonChosen(reason);
    changed();
}

void WasteGrid::moveTo(int index)
{
    m_current = qBound(0, index, qMax(0, int(m_names.size()) - 1));
    setAccessibleDescription(m_names.value(m_current));
    showCurrentCell();
    update();
    emit currentMoved();
}

void WasteGrid::showCurrentCell()
{
    // Fifty sheets do not fit; the one that is spoken of has to be seen, with its number above it.
    QWidget *holder = parentWidget() ? parentWidget()->parentWidget() : nullptr;
    auto *area = qobject_cast<QScrollArea *>(holder);
    if (!area)
        return;
    const QRect cell = cellRect(m_current);
    const int top = sheetCorner(m_current / m_capacity).y();
    area->ensureVisible(cell.center().x(), cell.bottom(), 0, dp(chipHeight));
    area->ensureVisible(cell.center().x(), cell.top(), 0, qMin(cell.top() - top, area->viewport()->height() / 2));
}

int WasteGrid::indexAt(const QPoint &point) const
{
    for (int index = 0; index < m_names.size(); ++index) {
        if (cellRect(index).contains(point))
            return index;
    }
    return -1;
}

void WasteGrid::mousePressEvent(QMouseEvent *event)
{
    toggle(indexAt(event->pos()));
}

bool WasteGrid::moveByKey(int key)
{
    const int place = m_current % m_capacity;
    switch (key) {
    case Qt::Key_Left:
        // From the first column into the sheet at the left.
        moveTo(place % m_columns > 0 ? m_current - 1 : m_current - m_capacity + m_columns - 1);
        return true;
    case Qt::Key_Right:
        moveTo(place % m_columns < m_columns - 1 ? m_current + 1 : m_current + m_capacity - m_columns + 1);
        return true;
    case Qt::Key_Up:
        moveTo(m_current - m_columns);
        return true;
    case Qt::Key_Down:
        moveTo(m_current + m_columns);
        return true;
    case Qt::Key_PageUp:
        moveTo(m_current - place - (place > 0 ? 0 : m_capacity));
        return true;
    case Qt::Key_PageDown:
        moveTo(qMin(m_current - place + m_capacity, (sheets() - 1) * m_capacity));
        return true;
    case Qt::Key_Home:
        moveTo(0);
        return true;
    case Qt::Key_End:
        moveTo(int(m_names.size()) - 1);
        return true;
    default:
        return false;
    }
}

void WasteGrid::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int digit = event->key() - Qt::Key_1;
    if (modifiers == Qt::NoModifier && digit >= 0 && digit < m_reasons.size())
        return markCurrent(m_reasons.at(digit));
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_0)
        return toggleMissing();
    if (modifiers == Qt::ShiftModifier && event->key() == Qt::Key_End)
        return toggleMissingFrom(m_current);
    if (modifiers == Qt::NoModifier && moveByKey(event->key()))
        return;
    if (event->key() == Qt::Key_Space)
        return modifiers & Qt::ControlModifier ? toggleSheet() : toggle(m_current);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit confirmed();
        return;
    }
    const QString text = event->text();
    if (!(modifiers & ~Qt::ShiftModifier) && !text.isEmpty() && text.front().isLetter()) {
        emit lettersTyped(text);
        return;
    }
    QWidget::keyPressEvent(event);
}

QString WasteGrid::markText(int index) const
{
    if (m_missing.contains(index))
        return tr(": did not come out");
    return m_spoiled.contains(index) ? tr(": %1").arg(reasonText(m_spoiled.value(index))) : QString();
}

bool WasteGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : m_names.at(index) + markText(index), this);
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
    const bool missing = m_missing.contains(index);
    BoxLook look {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderSoft), 1, 2};
    if (bad)
        look = {themeColor(ColorRole::RedFill), themeColor(ColorRole::RedText), 1, 2};
    else if (missing)
        look = {themeColor(ColorRole::AmberFill), themeColor(ColorRole::AmberText), 1, 2, Qt::DashLine};
    else if (empty)
        look = {themeColor(ColorRole::Window), themeColor(ColorRole::BorderSoft), 1, 2, Qt::DashLine};
    paintBox(painter, rect, look);
    painter.setFont(themeFont(14, bad ? Weight::Bold : Weight::Regular));
    painter.setPen(themeColor(bad ? ColorRole::RedText : missing ? ColorRole::AmberText : ColorRole::Secondary));
    painter.drawText(rect, Qt::AlignCenter,
                     bad       ? tr("bad")
                     : missing ? tr("not out")
                     : empty   ? tr("none")
                               : QString::number(index % m_capacity + 1));
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
    int missing = 0;
    for (int index = sheet * m_capacity; index < (sheet + 1) * m_capacity; ++index) {
        paintCell(painter, index);
        bad += m_spoiled.contains(index) ? 1 : 0;
        missing += m_missing.contains(index) ? 1 : 0;
    }
    const QString text = bad > 0 ? tr("%n bad", nullptr, bad) : missing > 0 ? tr("%n not out", nullptr, missing) : tr("Good");
    const ChipKind kind = bad > 0 ? ChipKind::Red : missing > 0 ? ChipKind::Amber : ChipKind::Green;
    const QSize chip = chipSize(text);
    paintChip(painter, QRect(QPoint(corner.x(), corner.y() + dp(titleHeight + 4) + rows() * dp(cellHeight + cellGap)), chip),
              kind, text);
}

void WasteGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int sheet = 0; sheet < sheets(); ++sheet) {
        if (event->rect().intersects(QRect(sheetCorner(sheet), sheetSize())))
            paintSheet(painter, sheet);
    }
}

}  // namespace jiaxin
