// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/tile.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace jiaxin {

Tile::Tile(const QString &label, QWidget *parent) : QAbstractButton(parent), m_chip(tr("Nothing waits"))
{
    setText(label);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("_kit_ownFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFigure(0, ChipKind::Grey, {});
}

void Tile::setFigure(qint64 figure, ChipKind kind, const QString &chip)
{
    m_figure = figure;
    m_kind = figure == 0 ? ChipKind::Grey : kind;
    m_chip = figure == 0 ? tr("Nothing waits") : chip;
    setAccessibleName(tr("%1: %2, %3").arg(text(), groupedNumber(figure), m_chip));
    setToolTip(m_chip);
    update();
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    BoxLook look {themeColor(underMouse() ? ColorRole::HoverRow : ColorRole::Surface), themeColor(ColorRole::BorderPanel), 1,
                  4};
    if (isDown())
        look.fill = themeColor(ColorRole::Selection);
    if (hasFocus())
        look = {look.fill, themeColor(ColorRole::Focus), 2, 4};
    paintBox(painter, rect(), look);
    const int left = dp(16) + 1;
    const int width = this->width() - 2 * left;
    painter.setFont(themeFont());
    painter.setPen(themeColor(ColorRole::Text));
    const QString label = QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, width);
    painter.drawText(QRect(left, dp(10), width, dp(20)), Qt::AlignLeft | Qt::AlignVCenter, label);
    painter.setFont(themeFont(28, Weight::Bold));
    painter.setPen(themeColor(m_figure == 0 ? ColorRole::Secondary : ColorRole::DeepAccent));
    painter.drawText(QRect(left, dp(30), width, dp(36)), Qt::AlignLeft | Qt::AlignVCenter, groupedNumber(m_figure));
    if (!m_chip.isEmpty()) {
        const QSize size = chipSize(m_chip);
        paintChip(painter, QRect(left, dp(65), qMin(size.width(), this->width() - left - dp(8)), size.height()), m_kind,
                  m_chip);
    }
}

void Tile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

QString groupedNumber(qint64 number)
{
    return QLocale(QLocale::English).toString(number);
}

}  // namespace jiaxin
