// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/table_view.h"

#include "ui/kit/table_header.h"

#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace jiaxin {

TableView::TableView(const QString &name, QWidget *parent) : QTableView(parent), m_corner(new SerialCorner(this))
{
    setAccessibleName(name);
    setHorizontalHeader(new TableHeader(this));
    setVerticalHeader(new SerialHeader(this));
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setSerialVisible(false);
    applyMetrics();
}

void TableView::setRowHeight(int px)
{
    m_rowHeight = px;
    applyMetrics();
}

void TableView::setSerialVisible(bool visible)
{
    verticalHeader()->setVisible(visible);
    m_corner->setVisible(visible);
}

void TableView::setColumnWidths(const QList<int> &widths)
{
    m_widths = widths;
    applyMetrics();
}

void TableView::setLeastRest(int px)
{
    m_leastRest = px;
    applyMetrics();
}

void TableView::setEmptyState(QWidget *empty)
{
    delete m_empty;
    m_empty = empty;
    if (empty)
        empty->setParent(this);
    placeEmpty();
}

void TableView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    QTableView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &TableView::placeEmpty);
        connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::placeEmpty);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::placeEmpty);
    }
    applyMetrics();
    placeEmpty();
}

void TableView::applyMetrics()
{
    // The minimum first: it would hold a smaller default up.
    verticalHeader()->setMinimumSectionSize(dp(m_rowHeight));
    verticalHeader()->setDefaultSectionSize(dp(m_rowHeight));
    horizontalHeader()->setFixedHeight(dp(32));
    // Two ways of stretching at once would widen the table over its viewport.
    horizontalHeader()->setStretchLastSection(!m_widths.contains(0));
    if (!model())
        return;
    const int count = qMin(int(m_widths.size()), model()->columnCount());
    for (int column = 0; column < count; ++column) {
        const bool rest = m_widths[column] == 0;
        horizontalHeader()->setSectionResizeMode(column, rest ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!rest)
            setColumnWidth(column, dp(m_widths[column]));
    }
    shareRest();
}

void TableView::shareRest()
{
    if (m_leastRest == 0 || !model())
        return;
    int left = viewport()->width();
    QList<int> rests;
    for (int column = 0; column < qMin(int(m_widths.size()), model()->columnCount()); ++column) {
        if (m_widths[column] == 0)
            rests.append(column);
        else if (!isColumnHidden(column))
            left -= columnWidth(column);
    }
    const bool room = left >= int(rests.size()) * dp(m_leastRest);
    for (const int column : std::as_const(rests)) {
        horizontalHeader()->setSectionResizeMode(column, room ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (!room)
            setColumnWidth(column, dp(m_leastRest));
    }
}

void TableView::placeEmpty()
{
    if (!m_empty)
        return;
    const bool none = !model() || model()->rowCount() == 0;
    m_empty->setGeometry(viewport()->geometry());
    m_empty->setVisible(none);
    if (none)
        m_empty->raise();
}

void TableView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    const int previous = m_hovered;
    m_hovered = row;
    updateRow(previous);
    updateRow(row);
}

void TableView::updateRow(int row)
{
    if (row < 0)
        return;
    viewport()->update(QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)));
    verticalHeader()->viewport()->update();
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHovered(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyMetrics();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRest();
    placeEmpty();
}

void TableView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->setGeometry(0, 0, verticalHeader()->isVisible() ? verticalHeader()->width() : 0, horizontalHeader()->height());
    m_corner->raise();
    placeEmpty();
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // The keyboard needs a place to start from.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(current.row());
    updateRow(previous.row());
}

ColorRole rowFill(const TableView &view, int row)
{
    const QAbstractItemModel *model = view.model();
    if (view.selectionModel() && view.selectionModel()->isRowSelected(row, view.rootIndex()))
        return ColorRole::Selection;
    if (view.hoveredRow() == row)
        return ColorRole::HoverRow;
    switch (RowTone(model->index(row, 0).data(ItemRole::Tone).toInt())) {
    case RowTone::Amber:
        return ColorRole::AmberRow;
    case RowTone::Red:
        return ColorRole::RedRow;
    case RowTone::None:
        break;
    }
    return ColorRole::Surface;
}

}  // namespace jiaxin
