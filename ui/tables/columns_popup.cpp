// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/columns_popup.h"

#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>

namespace jiaxin {

ColumnsPopup::ColumnsPopup(const QList<RecordColumn> &all, const QStringList &shown, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_all(all), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("columns_popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    bindMargins(column, 12);
    bindSpacing(column, 8);
    column->addWidget(makeLabel(tr("Columns"), this, ColorRole::Text, 16, Weight::Bold));
    m_list->setObjectName(QStringLiteral("columns_list"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    bindFixedHeight(m_list, 320);
    bindMinimumWidth(m_list, 296);
    column->addWidget(m_list);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    const auto button = [&](const char *name, const QString &text, auto act) {
        auto *made = new Button(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        connect(made, &Button::clicked, this, act);
        row->addWidget(made);
    };
    button("column_up", tr("Up"), [this] { moveColumn(-1); });
    button("column_down", tr("Down"), [this] { moveColumn(+1); });
    row->addStretch(1);
    button("column_defaults", tr("As delivered"), [this] { emit defaultsWanted(); });
    column->addLayout(row);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsPopup::tell);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsPopup::tell);
    setShown(shown);
    setFocusProxy(m_list);
}

void ColumnsPopup::setShown(const QStringList &shown)
{
    m_filling = true;
    m_list->clear();
    QList<RecordColumn> ordered;
    for (const QString &id : shown) {
        const auto place = std::find_if(m_all.begin(), m_all.end(), [&](const RecordColumn &each) { return each.id == id; });
        if (place != m_all.end())
            ordered.append(*place);
    }
    for (const RecordColumn &each : std::as_const(m_all)) {
        if (!shown.contains(each.id))
            ordered.append(each);
    }
    for (const RecordColumn &each : std::as_const(ordered)) {
        auto *item = new QListWidgetItem(each.title, m_list);
        item->setData(Qt::UserRole, each.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(shown.contains(each.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_filling = false;
}

void ColumnsPopup::tell()
{
    if (m_filling)
        return;
    QStringList columns;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            columns.append(m_list->item(i)->data(Qt::UserRole).toString());
    }
    // A list without a column would be no list.
    if (!columns.isEmpty())
        emit chosen(columns);
}

void ColumnsPopup::moveColumn(int step)
{
    const int from = m_list->currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_filling = true;
    QListWidgetItem *item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentRow(to);
    m_filling = false;
    tell();
}

bool ColumnsPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool vertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (vertical && key->modifiers().testFlag(Qt::ControlModifier)) {
            moveColumn(key->key() == Qt::Key_Up ? -1 : +1);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ColumnsPopup::popupAt(const QWidget *anchor)
{
    placePopup(*this, *anchor);
    m_list->setFocus(Qt::PopupFocusReason);
}

void ColumnsPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderControl)});
}

void placePopup(QWidget &popup, const QWidget &anchor)
{
    popup.adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height() + dp(4)));
    if (corner.y() + popup.height() > screen.bottom())
        corner.setY(anchor.mapToGlobal(QPoint(0, -dp(4))).y() - popup.height());
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - popup.width())));
    corner.setY(std::max(corner.y(), screen.top()));
    popup.move(corner);
    popup.show();
}

}  // namespace jiaxin
