// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/navigation.h"

#include "ui/kit/metrics.h"
#include "ui/kit/paint.h"
#include "ui/kit/tile.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace jiaxin {

NavigationItem::NavigationItem(IconName icon, const QString &text, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("_kit_ownFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationItem::setCount(int count)
{
    m_count = count;
    setAccessibleName(count > 0 ? tr("%1, %2 waiting").arg(text()).arg(count) : text());
    update();
}

void NavigationItem::setGlyph(IconName icon)
{
    m_icon = icon;
    update();
}

void NavigationItem::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setToolTip(collapsed ? text() : QString());
    updateGeometry();
    update();
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool high = Theme::current().contrast() == Contrast::High;
    if (isChecked())
        painter.fillRect(rect(), themeColor(high ? ColorRole::Selection : ColorRole::Surface));
    else if (underMouse())
        painter.fillRect(rect(), themeColor(ColorRole::HoverRow));
    if (isChecked())
        painter.fillRect(QRect(0, 0, dp(4), height()), themeColor(ColorRole::Accent));
    const QColor ink = themeColor(!isChecked() ? ColorRole::Text : high ? ColorRole::SelectionText : ColorRole::DeepAccent);
    paintIcon(painter, QRect(dp(16), 0, dp(20), height()), m_icon, ink);
    if (!m_collapsed) {
        painter.setFont(themeFont(14, isChecked() ? Weight::Bold : Weight::Regular));
        painter.setPen(ink);
        const QRect line = rect().adjusted(dp(48), 0, -dp(12), 0);
        const QString count = m_count > 0 ? groupedNumber(m_count) : QString();
        const int room = line.width() - (count.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(count) + dp(6));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, count);
    } else if (m_count > 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(ColorRole::Accent));
        painter.drawEllipse(QPointF(dp(37), dp(12)), dp(4), dp(4));
    }
    if (hasFocus())
        paintBox(painter, QRectF(rect()).adjusted(isChecked() ? dp(4) + 1 : 1, 1, -1, -1),
                 {{}, themeColor(ColorRole::Focus), 2, 4});
}

void NavigationItem::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Down:
        focusNextPrevChild(true);
        return;
    case Qt::Key_Up:
        focusNextPrevChild(false);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

Navigation::Navigation(QWidget *parent) : QWidget(parent), m_scroll(new QScrollArea(this)), m_column(nullptr), m_fold(nullptr)
{
    setAccessibleName(tr("Navigation"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    outer->setSpacing(0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *list = new QWidget;
    bindFill(list, ColorRole::Navigation);
    m_column = new QVBoxLayout(list);
    bindMargins(m_column, 0, 8, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_scroll->setWidget(list);
    outer->addWidget(m_scroll, 1);
    outer->addSpacing(1);
    m_fold = new NavigationItem(IconName::Collapse, tr("Collapse"), this);
    m_fold->setObjectName(QStringLiteral("collapse_navigation"));
    outer->addWidget(m_fold);
    connect(m_fold, &QAbstractButton::clicked, this, [this] { setCollapsed(!m_collapsed); });
    bindFill(this, ColorRole::Navigation);
    bindFixedWidth(this, 152);
}

void Navigation::addItem(const QString &id, IconName icon, const QString &text)
{
    auto *item = new NavigationItem(icon, text, m_scroll->widget());
    item->setObjectName(QLatin1String("nav_") + id);
    item->setCheckable(true);
    item->setCollapsed(m_collapsed);
    m_items.insert(id, item);
    m_column->insertWidget(m_column->count() - 1, item);
    connect(item, &QAbstractButton::clicked, this, [this, item, id] {
        item->setChecked(true);
        emit chosen(id);
    });
}

void Navigation::setCurrent(const QString &id)
{
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        it.value()->setChecked(it.key() == id);
}

void Navigation::setCount(const QString &id, int count)
{
    if (NavigationItem *found = item(id))
        found->setCount(count);
}

void Navigation::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    bindFixedWidth(this, collapsed ? 48 : 152);
    for (NavigationItem *item : std::as_const(m_items))
        item->setCollapsed(collapsed);
    m_fold->setText(collapsed ? tr("Expand") : tr("Collapse"));
    m_fold->setAccessibleName(m_fold->text());
    m_fold->setGlyph(collapsed ? IconName::Expand : IconName::Collapse);
    m_fold->setCollapsed(collapsed);
    emit collapsedChanged(collapsed);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), themeColor(ColorRole::BorderPanel));
    painter.fillRect(QRect(0, m_fold->y() - 1, width(), 1), themeColor(ColorRole::BorderPanel));
}

}  // namespace jiaxin
