// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/tab_strip.h"

#include "ui/kit/paint.h"

#include <QEvent>
#include <QPainter>

namespace jiaxin {
namespace {

/// Beside the words of a tab, px at 100 %: tabs come closer together before they have to be scrolled.
constexpr int widePadding = 8;
constexpr int narrowPadding = 4;
constexpr int countGap = 4;

}  // namespace

TabStrip::TabStrip(const QString &name, QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(name);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setProperty("_kit_ownFocus", true);
}

void TabStrip::setCount(int index, int count)
{
    setTabData(index, count);
    update();
}

QString TabStrip::countText(int index) const
{
    const QVariant count = tabData(index);
    return count.isValid() && count.toInt() >= 0 ? QString::number(count.toInt()) : QString();
}

int TabStrip::tabWidth(int index, int padding) const
{
    int width = textWidth(themeFont(14, Weight::Bold), tabText(index)) + 2 * dp(padding);
    if (const QString count = countText(index); !count.isEmpty())
        width += textWidth(themeFont(), count) + dp(countGap);
    return width;
}

int TabStrip::padding() const
{
    int all = 0;
    for (int i = 0; i < count(); ++i)
        all += tabWidth(i, widePadding);
    return all <= width() ? widePadding : narrowPadding;
}

QSize TabStrip::tabSizeHint(int index) const
{
    return {tabWidth(index, padding()), dp(40)};
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(themeColor(ColorRole::BorderPanel));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const int beside = dp(padding());
    for (int i = 0; i < count(); ++i) {
        const bool current = i == currentIndex();
        QRect rect = tabRect(i);
        if (current) {
            const int bar = dp(3);
            painter.fillRect(QRect(rect.left(), rect.bottom() - bar + 1, rect.width(), bar), themeColor(ColorRole::Accent));
        }
        rect.adjust(beside, 0, -beside, 0);
        painter.setFont(themeFont(14, current ? Weight::Bold : Weight::Regular));
        painter.setPen(themeColor(current ? ColorRole::DeepAccent : ColorRole::Text));
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, tabText(i));
        painter.setFont(themeFont());
        painter.setPen(themeColor(ColorRole::Secondary));
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, countText(i));
        if (current && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(themeColor(ColorRole::Focus), dp(2)));
            painter.drawRect(QRectF(tabRect(i)).adjusted(2, 4, -2, -4));
        }
    }
}

void TabStrip::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

}  // namespace jiaxin
