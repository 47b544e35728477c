// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/table_header.h"
#include "ui/kit/table_view.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace jiaxin {
namespace {

QFont cellFont(const QModelIndex &index)
{
    return themeFont(14, index.data(ItemRole::Bold).toBool() ? Weight::Bold : Weight::Regular);
}

QString cellText(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::DisplayRole);
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QLocale(QLocale::English).toString(value.toLongLong());
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate);
    default:
        return value.toString();
    }
}

}  // namespace

CellDelegate::CellDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const TableView *>(option.widget);
    int left = 8;
    int right = 8;
    if (view) {
        const int visual = view->horizontalHeader()->visualIndex(index.column());
        if (visual == 0 && view->verticalHeader()->isHidden())
            left = 16;
        if (visual == view->horizontalHeader()->count() - 1)
            right = 16;
    }
    return option.rect.adjusted(dp(left), 0, -dp(right), 0);
}

void CellDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const TableView *>(option.widget);
    const ColorRole fill = view                                            ? rowFill(*view, index.row())
                           : option.state.testFlag(QStyle::State_Selected) ? ColorRole::Selection
                                                                           : ColorRole::Surface;
    painter.fillRect(option.rect, themeColor(fill));
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter.fillRect(line, themeColor(fill == ColorRole::Selection ? ColorRole::BlueBorder : ColorRole::BorderRow));
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
        const QColor accent = themeColor(ColorRole::Focus);
        painter.fillRect(line, accent);
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), accent);
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(*painter, option, index);
    QRect content = contentRect(option, index);
    const Qt::Alignment alignment = cellAlignment(index);
    const QString text = cellText(index);
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        QStyleOptionViewItem box(option);
        box.rect = QRect(content.left(), option.rect.top() + (option.rect.height() - dp(16)) / 2, dp(16), dp(16));
        box.state = QStyle::State_Enabled | (check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
        content.setLeft(content.left() + dp(24));
    }
    const auto kind = ChipKind(index.data(ItemRole::ChipKind).toInt());
    if (kind != ChipKind::None && !text.isEmpty()) {
        const QSize size = chipSize(text);
        const int width = qMin(size.width(), content.width());
        const int x = alignment & Qt::AlignRight ? content.right() - width + 1 : content.left();
        paintChip(*painter, QRect(x, content.top() + (content.height() - size.height()) / 2, width, size.height()), kind, text);
        painter->restore();
        return;
    }
    const QVariant role = index.data(ItemRole::TextRole);
    const bool selected = option.state.testFlag(QStyle::State_Selected) && Theme::current().contrast() == Contrast::High;
    painter->setPen(themeColor(selected         ? ColorRole::SelectionText
                               : role.isValid() ? ColorRole(role.toInt())
                                                : ColorRole::Text));
    painter->setFont(cellFont(index));
    const QString second = index.data(ItemRole::SecondLine).toString();
    QRect firstLine = content;
    if (!second.isEmpty()) {
        const int top = content.top() + (content.height() - dp(44)) / 2;
        firstLine = QRect(content.left(), top, content.width(), dp(22));
        const QRect secondLine = firstLine.translated(0, dp(22));
        painter->drawText(firstLine, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, firstLine.width()));
        painter->setFont(themeFont());
        if (!selected)
            painter->setPen(themeColor(ColorRole::Secondary));
        painter->drawText(secondLine, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(second, Qt::ElideRight, secondLine.width()));
    } else {
        painter->drawText(firstLine, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, firstLine.width()));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const QString text = cellText(index);
    const bool chip = ChipKind(index.data(ItemRole::ChipKind).toInt()) != ChipKind::None;
    const int width = chip ? chipSize(text).width() : QFontMetrics(cellFont(index)).horizontalAdvance(text);
    return {width + dp(24), dp(32)};
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const QVariant check = index.data(Qt::CheckStateRole);
    if (!check.isValid() || !(index.flags() & Qt::ItemIsUserCheckable) || !(index.flags() & Qt::ItemIsEnabled))
        return false;
    // The box stands elsewhere than Qt's; a little beside it counts as well.
    const QRect content = contentRect(option, index);
    const QRect target(option.rect.left(), option.rect.top(), content.left() - option.rect.left() + dp(24),
                       option.rect.height());
    if (!target.contains(static_cast<QMouseEvent *>(event)->position().toPoint()))
        return false;
    return model->setData(index, check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    const QString text = cellText(index);
    const QString second = index.data(ItemRole::SecondLine).toString();
    const int room = contentRect(option, index).width();
    const bool cut = QFontMetrics(cellFont(index)).horizontalAdvance(text) > room ||
                     QFontMetrics(themeFont()).horizontalAdvance(second) > room;
    if (tip.isEmpty() && cut)
        tip = second.isEmpty() ? text : text + u'\n' + second;
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

}  // namespace jiaxin
