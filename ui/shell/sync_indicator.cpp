// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sync_indicator.h"

#include <QPainter>

namespace jiaxin {
namespace {

void prepare(QAbstractButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAttribute(Qt::WA_Hover);
    button->setProperty("_kit_ownFocus", true);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

IconName toneIcon(SyncTone tone)
{
    switch (tone) {
    case SyncTone::Synced:
    case SyncTone::Running:
        return IconName::Sync;
    case SyncTone::Offline:
        return IconName::Offline;
    case SyncTone::Conflict:
        return IconName::Warning;
    case SyncTone::Stopped:
        return IconName::Failed;
    }
    return IconName::Sync;
}

/// On the bar's blue the ring is white: an accent ring could not be seen.
void paintBarFocus(QPainter &painter, const QWidget *widget)
{
    if (widget->hasFocus())
        paintBox(painter, widget->rect(), {{}, themeColor(ColorRole::OnTopBar), 2, 4});
}

}  // namespace

SyncIndicator::SyncIndicator(QWidget *parent) : QAbstractButton(parent)
{
    prepare(this, {});
}

void SyncIndicator::set(SyncTone tone, const QString &words)
{
    m_tone = tone;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize SyncIndicator::sizeHint() const
{
    return {textWidth(themeFont(), text()) + dp(8 + 20 + 8 + 8), dp(32)};
}

void SyncIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ColorRole ink = ColorRole::OnTopBar;
    if (m_tone == SyncTone::Offline || m_tone == SyncTone::Conflict || m_tone == SyncTone::Stopped) {
        const bool stopped = m_tone == SyncTone::Stopped;
        ink = stopped ? ColorRole::RedText : ColorRole::AmberText;
        const ColorRole border = Theme::current().contrast() == Contrast::High ? ColorRole::BorderPanel : ColorRole::AmberFill;
        paintBox(painter, rect(),
                 {themeColor(stopped ? ColorRole::RedFill : ColorRole::AmberFill),
                  themeColor(stopped ? ColorRole::RedFill : border), 1, 4});
    }
    paintIcon(painter, QRect(dp(8), 0, dp(20), height()), toneIcon(m_tone), themeColor(ink));
    painter.setFont(themeFont());
    painter.setPen(themeColor(ink));
    painter.drawText(rect().adjusted(dp(36), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
    paintBarFocus(painter, this);
}

BarButton::BarButton(IconName icon, const QString &text, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    prepare(this, text);
}

QSize BarButton::sizeHint() const
{
    return {textWidth(themeFont(), text()) + dp(12 + 20 + 8 + 12) + 2, dp(32)};
}

void BarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor fill = underMouse() ? themeColor(isDown() ? ColorRole::AccentPressed : ColorRole::AccentHover) : QColor();
    const bool high = Theme::current().contrast() == Contrast::High;
    paintBox(painter, rect(), {high ? QColor() : fill, themeColor(high ? ColorRole::OnTopBar : ColorRole::ChartBar), 1, 4});
    paintIcon(painter, QRect(dp(12), 0, dp(20), height()), m_icon, themeColor(ColorRole::OnTopBar));
    painter.setFont(themeFont());
    painter.setPen(themeColor(ColorRole::OnTopBar));
    painter.drawText(rect().adjusted(dp(41), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
    paintBarFocus(painter, this);
}

}  // namespace jiaxin
