// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/paint.h"

#include <QFontMetrics>
#include <QPainter>

#include <array>
#include <cmath>

namespace jiaxin {
namespace {

struct ChipRoles {
    ColorRole text;
    ColorRole fill;
    ColorRole border;
};

constexpr std::array<ChipRoles, 6> chipRoles {{
    {ColorRole::Text, ColorRole::Surface, ColorRole::Surface},
    {ColorRole::GreenText, ColorRole::GreenFill, ColorRole::GreenBorder},
    {ColorRole::AmberText, ColorRole::AmberFill, ColorRole::AmberBorder},
    {ColorRole::RedText, ColorRole::RedFill, ColorRole::RedBorder},
    {ColorRole::BlueText, ColorRole::BlueFill, ColorRole::BlueBorder},
    {ColorRole::GreyText, ColorRole::GreyFill, ColorRole::GreyBorder},
}};

}  // namespace

int textWidth(const QFont &font, const QString &text)
{
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

void paintBox(QPainter &painter, const QRectF &rect, const BoxLook &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = look.width / 2;
    QPen pen(look.border, look.width, look.style);
    painter.setPen(look.width > 0 && look.border.isValid() ? pen : QPen(Qt::NoPen));
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    const QRectF inner = rect.adjusted(half, half, -half, -half);
    const qreal radius = qMax(0.0, look.radius * Theme::current().scale() / 100.0 - half);
    painter.drawRoundedRect(inner, radius, radius);
    painter.restore();
}

QSize chipSize(const QString &text)
{
    return {textWidth(themeFont(), text) + 2 * dp(7) + 2, dp(22)};
}

void paintChip(QPainter &painter, const QRect &rect, ChipKind kind, const QString &text)
{
    const ChipRoles roles = chipRoles.at(std::size_t(kind));
    BoxLook look {themeColor(roles.fill), themeColor(roles.border), 1, 3};
    QColor ink = themeColor(roles.text);
    if (Theme::current().contrast() == Contrast::High) {
        look.width = kind == ChipKind::Grey ? 1 : 2;
        if (kind == ChipKind::Amber)
            look.style = Qt::DashLine;
        if (kind == ChipKind::Red) {
            look.fill = ink;
            ink = themeColor(ColorRole::Window);
        }
    }
    paintBox(painter, rect, look);
    painter.save();
    painter.setFont(themeFont());
    painter.setPen(ink);
    const QRect inner = rect.adjusted(dp(7) + 1, 0, -dp(7) - 1, 0);
    const bool fits = textWidth(painter.font(), text) <= inner.width();
    const QString shown = fits ? text : QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter.restore();
}

QSize keyHintSize(const QString &text)
{
    return {textWidth(themeFont(), text) + 2 * dp(5) + 2, dp(20)};
}

void paintKeyHint(QPainter &painter, const QRect &rect, const QString &text, bool onAccent, bool disabled)
{
    const QColor border = themeColor(onAccent ? ColorRole::KeyOnAccent : ColorRole::BorderSoft);
    paintBox(painter, rect, {onAccent ? QColor() : themeColor(ColorRole::Footer), border, 1, 3});
    painter.save();
    painter.setFont(themeFont());
    painter.setPen(themeColor(onAccent ? ColorRole::OnAccent : disabled ? ColorRole::DisabledText : ColorRole::Secondary));
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

ColorRole chipTextRole(ChipKind kind)
{
    return chipRoles.at(std::size_t(kind)).text;
}

}  // namespace jiaxin
