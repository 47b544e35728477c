// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/paint.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace jiaxin {

/// What a model may say beside Qt's roles.
namespace ItemRole {
enum : int {
    ChipKind = Qt::UserRole + 1000,  ///< int of jiaxin::ChipKind; the cell is drawn as a chip
    SecondLine,                      ///< QString under the first line
    TextRole,                        ///< int of jiaxin::ColorRole for the cell's text
    Bold,                            ///< bool
    Tone                             ///< int of RowTone, asked of column 0
};
}
enum class RowTone { None, Amber, Red };

/// A table of rows of 32 px without zebra or grid: hover and selection of whole rows, a serial number at the left, elided cells
/// with tooltips, numbers right-aligned, the keyboard for everything (Enter or double click: activated). Rows are never
/// measured one by one, so that a million scroll like a hundred.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(const QString &name, QWidget *parent = nullptr);

    /// 32 by default; two-line rows 48 or 56.
    void setRowHeight(int px);
    void setSerialVisible(bool visible);
    /// Column widths at 100 %; a column without a width (0) takes the rest.
    void setColumnWidths(const QList<int> &widths);
    /// What a column without a width keeps at least, px at 100 %; where the others leave less, the table scrolls sideways.
    void setLeastRest(int px);
    /// Shown over the rows while the model has none; the view owns it.
    void setEmptyState(QWidget *empty);
    int hoveredRow() const { return m_hovered; }
    void setModel(QAbstractItemModel *model) override;

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setHovered(int row);
    void applyMetrics();
    void shareRest();
    void placeEmpty();
    void updateRow(int row);

    int m_rowHeight = 32;
    int m_hovered = -1;
    QList<int> m_widths;
    int m_leastRest = 0;
    QWidget *m_empty = nullptr;
    QWidget *m_corner;
};

/// Draws a cell of a TableView: text, chip or two lines, whichever the model's roles ask for.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// The inner rectangle of a cell: 8 px at both sides, 16 at the edges of the table.
    QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

/// The colour of a row: selection, tone, hover, surface.
ColorRole rowFill(const TableView &view, int row);

}  // namespace jiaxin
