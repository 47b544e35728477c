// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/charts.h"

#include "ui/kit/tile.h"

#include <QPainter>

namespace jiaxin {

BarChart::BarChart(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChart::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    QStringList spoken;
    for (const Bar &bar : bars)
        spoken.append(bar.label + u' ' + groupedNumber(bar.value));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(themeFont());
    const int labelHeight = dp(24);
    const int base = height() - labelHeight;
    painter.fillRect(QRect(0, base, width(), 1), themeColor(ColorRole::BorderControl));
    if (m_bars.isEmpty())
        return;
    qint64 highest = 1;
    for (const Bar &bar : m_bars)
        highest = qMax(highest, bar.value);
    const qreal step = qreal(width()) / qreal(m_bars.size());
    const qreal barWidth = qMin<qreal>(step * 0.72, dp(40));
    const int room = base - dp(20);
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const int h = int(qreal(bar.value) / qreal(highest) * room);
        const QRectF column(qRound(step * qreal(i) + (step - barWidth) / 2), base - h, qRound(barWidth), h);
        painter.fillRect(column, themeColor(bar.current ? ColorRole::Accent : ColorRole::ChartBar));
        painter.setPen(themeColor(ColorRole::Text));
        painter.drawText(QRectF(step * qreal(i), column.top() - dp(20), step, dp(20)), Qt::AlignCenter,
                         groupedNumber(bar.value));
    }
    painter.setPen(themeColor(ColorRole::Secondary));
    const QRect labels(0, base + 1, width(), labelHeight);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, m_bars.first().label);
    if (m_bars.size() > 1)
        painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, m_bars.last().label);
}

ShareBar::ShareBar(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setShares(const QList<Share> &shares)
{
    m_shares = shares;
    QStringList spoken;
    for (const Share &share : shares)
        spoken.append(share.label + u' ' + groupedNumber(share.value));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(themeFont());
    qint64 total = 0;
    for (const Share &share : m_shares)
        total += share.value;
    if (total <= 0) {
        painter.fillRect(rect(), themeColor(ColorRole::GreyFill));
        return;
    }
    const QFontMetrics metrics(painter.font());
    const int gap = 2;
    const int room = width() - gap * int(m_shares.size() - 1);
    int x = 0;
    for (const Share &share : m_shares) {
        if (share.value <= 0)
            continue;
        // A share that exists is never invisible.
        const int w = qMax(dp(4), int(qint64(room) * share.value / total));
        const QRect piece(x, 0, share.role == m_shares.last().role ? qMax(0, width() - x) : qMin(w, width() - x), height());
        painter.fillRect(piece, themeColor(share.role));
        painter.setPen(themeColor(share.role == ColorRole::ChartAmber ? ColorRole::OnAmber : ColorRole::OnAccent));
        if (metrics.horizontalAdvance(share.label) + dp(16) <= piece.width())
            painter.drawText(piece.adjusted(dp(8), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, share.label);
        else if (metrics.horizontalAdvance(share.label.left(1)) + dp(8) <= piece.width())
            painter.drawText(piece, Qt::AlignCenter, share.label.left(1));
        x += piece.width() + gap;
    }
}

}  // namespace jiaxin
