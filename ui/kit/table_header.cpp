// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/table_header.h"

#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"

#include <QPainter>

namespace jiaxin {
namespace {

void paintTitleGround(QPainter &painter, const QRect &rect)
{
    painter.fillRect(rect, themeColor(ColorRole::Window));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), themeColor(ColorRole::BorderPanel));
}

}  // namespace

Qt::Alignment cellAlignment(const QModelIndex &index)
{
    const QVariant wish = index.data(Qt::TextAlignmentRole);
    if (wish.isValid())
        return Qt::Alignment(wish.toInt()) & Qt::AlignHorizontal_Mask;
    switch (index.data(Qt::DisplayRole).typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return Qt::AlignRight;
    default:
        return Qt::AlignLeft;
    }
}

TableHeader::TableHeader(TableView *view) : QHeaderView(Qt::Horizontal, view)
{
    setAccessibleName(tr("Column titles"));
    setHighlightSections(false);
    setSectionsClickable(true);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(dp(40));
}

QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QString title = model()->headerData(logicalIndex, orientation()).toString();
    return {QFontMetrics(themeFont()).horizontalAdvance(title) + dp(32), dp(32)};
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintTitleGround(painter, viewport()->rect());
    }
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    paintTitleGround(*painter, rect);
    painter->setFont(themeFont());
    painter->setPen(themeColor(ColorRole::Secondary));
    const auto *view = static_cast<const TableView *>(parentWidget());
    const int visual = visualIndex(logicalIndex);
    const bool first = visual == 0 && view->verticalHeader()->isHidden();
    const QRect inner = rect.adjusted(dp(first ? 16 : 8), 0, -dp(visual == count() - 1 ? 16 : 8), 0);
    const QVariant wish = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    Qt::Alignment alignment = Qt::AlignLeft;
    if (model()->rowCount() > 0)
        alignment = cellAlignment(model()->index(0, logicalIndex));
    else if (wish.isValid())
        alignment = Qt::Alignment(wish.toInt()) & Qt::AlignHorizontal_Mask;
    QString title = model()->headerData(logicalIndex, orientation()).toString();
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex)
        title += sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ▴") : QStringLiteral(" ▾");
    painter->drawText(inner, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, inner.width()));
}

SerialHeader::SerialHeader(TableView *view) : QHeaderView(Qt::Vertical, view), m_view(view)
{
    setAccessibleName(tr("Serial numbers"));
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setSectionsClickable(false);
}

QSize SerialHeader::sizeHint() const
{
    const QFontMetrics metrics(themeFont());
    const int digits = metrics.horizontalAdvance(groupedNumber(qMax(1, count())));
    return {qMax(digits, metrics.horizontalAdvance(tr("No."))) + dp(12 + 8), 0};
}

void SerialHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), themeColor(ColorRole::Surface));
    }
    QHeaderView::paintEvent(event);
    // Fusion fills what is under the last row as if it were a header.
    if (length() < viewport()->height()) {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect().adjusted(0, length(), 0, 0), themeColor(ColorRole::Surface));
    }
}

void SerialHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const ColorRole fill = rowFill(*m_view, logicalIndex);
    painter->fillRect(rect, themeColor(fill));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), themeColor(ColorRole::BorderRow));
    painter->setFont(themeFont());
    const bool highSelected = fill == ColorRole::Selection && Theme::current().contrast() == Contrast::High;
    painter->setPen(themeColor(highSelected ? ColorRole::SelectionText : ColorRole::Secondary));
    painter->drawText(rect.adjusted(0, 0, -dp(8), 0), Qt::AlignRight | Qt::AlignVCenter, groupedNumber(logicalIndex + 1));
}

SerialCorner::SerialCorner(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SerialCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTitleGround(painter, rect());
    painter.setFont(themeFont());
    painter.setPen(themeColor(ColorRole::Secondary));
    painter.drawText(rect().adjusted(0, 0, -dp(8), 0), Qt::AlignRight | Qt::AlignVCenter, SerialHeader::tr("No."));
}

}  // namespace jiaxin
