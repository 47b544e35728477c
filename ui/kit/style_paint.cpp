// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style_paint.h"

#include "ui/kit/icons.h"
#include "ui/kit/paint.h"
#include "ui/kit/style.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFocusFrame>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOption>

namespace jiaxin {
namespace {

bool on(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void paintField(const QStyleOption *option, QPainter &painter, const QWidget *widget, bool focused)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool readOnly = on(option, QStyle::State_ReadOnly);
    BoxLook look {themeColor(enabled ? ColorRole::Surface : ColorRole::DisabledFill), themeColor(ColorRole::BorderControl), 1,
                  4};
    if (!enabled || readOnly)
        look.border = themeColor(ColorRole::BorderSoft);
    if (enabled && readOnly)
        look.fill = themeColor(ColorRole::Window);
    const FieldState state = fieldState(widget);
    if (state == FieldState::Error)
        look = {look.fill, themeColor(ColorRole::RedText), 2, 4};
    else if (state == FieldState::Warning)
        look = {look.fill, themeColor(ColorRole::WarningBorder), 2, 4};
    if (focused)
        look = {look.fill, themeColor(ColorRole::Focus), 2, 4};
    if (Theme::current().contrast() == Contrast::High)
        look.width = 2;
    paintBox(painter, option->rect, look);
}

void paintButton(const QStyleOption *option, QPainter &painter)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool down = on(option, QStyle::State_Sunken) || on(option, QStyle::State_On);
    const bool hover = on(option, QStyle::State_MouseOver);
    BoxLook look {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderControl), 1, 4};
    if (!enabled)
        look = {themeColor(ColorRole::DisabledFill), themeColor(ColorRole::BorderSoft), 1, 4};
    else if (down)
        look = {themeColor(ColorRole::Selection), themeColor(ColorRole::Accent), 1, 4};
    else if (hover)
        look.fill = themeColor(ColorRole::HoverRow);
    paintBox(painter, option->rect, look);
}

void paintCheck(const QStyleOption *option, QPainter &painter)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    const bool partly = on(option, QStyle::State_NoChange);
    const bool checked = on(option, QStyle::State_On) || partly;
    QRectF box(option->rect);
    const qreal side = qMin(box.width(), box.height());
    box = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    if (!checked) {
        const ColorRole fill =
            enabled ? on(option, QStyle::State_MouseOver) ? ColorRole::HoverRow : ColorRole::Surface : ColorRole::DisabledFill;
        paintBox(painter, box,
                 {themeColor(fill), themeColor(enabled ? ColorRole::BorderControl : ColorRole::BorderSoft), 1, 2});
        return;
    }
    const QColor fill = themeColor(enabled ? ColorRole::Accent : ColorRole::BorderSoft);
    paintBox(painter, box, {fill, fill, 1, 2});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(side / 16, side / 16);
    painter.setPen(QPen(themeColor(ColorRole::OnAccent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (partly)
        painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    else
        painter.drawPolyline(QPolygonF({{4, 8.4}, {6.8, 11.2}, {12, 5.6}}));
    painter.restore();
}

void paintRadio(const QStyleOption *option, QPainter &painter)
{
    const bool enabled = on(option, QStyle::State_Enabled);
    QRectF box(option->rect);
    const qreal side = qMin(box.width(), box.height());
    box = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (on(option, QStyle::State_On)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeColor(enabled ? ColorRole::Accent : ColorRole::BorderSoft));
        painter.drawEllipse(box);
        painter.setBrush(themeColor(ColorRole::OnAccent));
        painter.drawEllipse(box.center(), side * 0.19, side * 0.19);
    } else {
        painter.setPen(themeColor(enabled ? ColorRole::BorderControl : ColorRole::BorderSoft));
        painter.setBrush(themeColor(enabled ? ColorRole::Surface : ColorRole::DisabledFill));
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
}

void paintProgress(const QStyleOptionProgressBar *bar, QPainter &painter)
{
    QRectF groove(bar->rect);
    const qreal height = qMin<qreal>(dp(8), groove.height());
    groove = QRectF(groove.x(), groove.center().y() - height / 2, groove.width(), height);
    paintBox(painter, groove, {themeColor(ColorRole::BorderPanel), {}, 0, 2});
    const int range = bar->maximum - bar->minimum;
    const qreal share = range > 0 ? qBound(0.0, qreal(bar->progress - bar->minimum) / range, 1.0) : 1.0;
    if (share > 0)
        paintBox(painter, QRectF(groove.topLeft(), QSizeF(groove.width() * share, height)),
                 {themeColor(ColorRole::Accent), {}, 0, 2});
}

void paintTab(const QStyleOptionTab *tab, QPainter &painter)
{
    const bool current = on(tab, QStyle::State_Selected);
    painter.save();
    if (on(tab, QStyle::State_MouseOver) && !current)
        painter.fillRect(tab->rect, themeColor(ColorRole::HoverRow));
    painter.setFont(themeFont(14, current ? Weight::Bold : Weight::Regular));
    painter.setPen(themeColor(current ? ColorRole::DeepAccent : ColorRole::Text));
    painter.drawText(tab->rect, Qt::AlignCenter, tab->text);
    if (current)
        painter.fillRect(QRect(tab->rect.left(), tab->rect.bottom() - dp(3) + 1, tab->rect.width(), dp(3)),
                         themeColor(ColorRole::Accent));
    if (on(tab, QStyle::State_HasFocus))
        paintBox(painter, QRectF(tab->rect).adjusted(1, 3, -1, -dp(3)), {{}, themeColor(ColorRole::Focus), 2, 3});
    painter.restore();
}

void paintMenuItem(const QStyleOptionMenuItem *item, QPainter &painter)
{
    const bool enabled = on(item, QStyle::State_Enabled);
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(item->rect.left(), item->rect.center().y(), item->rect.width(), 1),
                         themeColor(ColorRole::BorderRow));
        return;
    }
    const bool selected = on(item, QStyle::State_Selected) && enabled;
    painter.save();
    painter.fillRect(item->rect, themeColor(selected ? ColorRole::Selection : ColorRole::Surface));
    QRect rest = item->rect.adjusted(dp(12), 0, -dp(12), 0);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked)
            paintIcon(painter, QRect(rest.left(), rest.top(), dp(20), rest.height()), IconName::Tick,
                      themeColor(ColorRole::Accent));
        rest.setLeft(rest.left() + dp(24));
    } else if (!item->icon.isNull()) {
        item->icon.paint(&painter, QRect(rest.left(), rest.top() + (rest.height() - dp(20)) / 2, dp(20), dp(20)),
                         Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        rest.setLeft(rest.left() + dp(28));
    }
    painter.setFont(themeFont());
    painter.setPen(themeColor(!enabled ? ColorRole::DisabledText : selected ? ColorRole::SelectionText : ColorRole::Text));
    const qsizetype tab = item->text.indexOf(u'\t');
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic,
                     tab < 0 ? item->text : item->text.left(tab));
    if (tab >= 0) {
        if (!selected)
            painter.setPen(themeColor(ColorRole::Secondary));
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRect(item->rect.right() - dp(24), item->rect.top(), dp(20), item->rect.height()),
                  IconName::ChevronRight, themeColor(ColorRole::Secondary), 12);
    painter.restore();
}

void paintGrip(const QStyleOption *option, QPainter &painter)
{
    const bool across = on(option, QStyle::State_Horizontal);
    const QPoint c = option->rect.center();
    const QColor line = themeColor(on(option, QStyle::State_MouseOver) ? ColorRole::Accent : ColorRole::BorderControl);
    const int half = dp(16);
    for (const int offset : {-1, 2}) {
        if (across)
            painter.fillRect(QRect(c.x() + offset, c.y() - half, 1, 2 * half), line);
        else
            painter.fillRect(QRect(c.x() - half, c.y() + offset, 2 * half, 1), line);
    }
}

void paintCombo(const QStyle &style, const QStyleOptionComboBox *combo, QPainter &painter, const QWidget *widget)
{
    const auto *box = qobject_cast<const QComboBox *>(widget);
    const bool popup = box && box->view() && box->view()->isVisible();
    paintField(combo, painter, widget, on(combo, QStyle::State_HasFocus) || popup);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, combo, QStyle::SC_ComboBoxArrow, widget);
    const ColorRole role = on(combo, QStyle::State_Enabled) ? ColorRole::Text : ColorRole::BorderControl;
    paintIcon(painter, arrow, IconName::ChevronDown, themeColor(role), 12);
}

void paintScrollBar(const QStyle &style, const QStyleOptionSlider *bar, QPainter &painter, const QWidget *widget)
{
    // The bar's container stands between it and the area that it scrolls.
    const QWidget *area = widget && widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr;
    const bool page = qobject_cast<const QScrollArea *>(area);
    painter.fillRect(bar->rect, themeColor(page ? ColorRole::Window : ColorRole::Surface));
    if (bar->maximum <= bar->minimum)
        return;
    QRectF slider = style.subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, widget);
    slider = bar->orientation == Qt::Horizontal ? slider.adjusted(2, 3, -2, -3) : slider.adjusted(3, 2, -3, -2);
    const bool active = bar->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) && on(bar, QStyle::State_MouseOver);
    paintBox(painter, slider, {themeColor(active ? ColorRole::BorderControl : ColorRole::BorderSoft), {}, 0, 3});
}

}  // namespace

bool paintPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter &painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
    case QStyle::PE_PanelButtonTool:
        paintButton(option, painter);
        return true;
    case QStyle::PE_FrameFocusRect:
    case QStyle::PE_FrameDefaultButton:
        return true;
    case QStyle::PE_PanelLineEdit:
        // An edit inside a combo or spin box has no frame of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintField(option, painter, widget, on(option, QStyle::State_HasFocus));
        return true;
    case QStyle::PE_Frame:
        paintField(option, painter, widget, on(option, QStyle::State_HasFocus));
        return true;
    case QStyle::PE_FrameLineEdit:
        return true;
    case QStyle::PE_PanelScrollAreaCorner:
        painter.fillRect(option->rect, themeColor(ColorRole::Window));
        return true;
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        paintCheck(option, painter);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        paintRadio(option, painter);
        return true;
    case QStyle::PE_FrameMenu:
    case QStyle::PE_PanelMenu:
    case QStyle::PE_PanelTipLabel:
        paintBox(painter, option->rect, {themeColor(ColorRole::Surface), themeColor(ColorRole::BorderControl), 1, 0});
        return true;
    default:
        return false;
    }
}

bool paintControl(QStyle::ControlElement element, const QStyleOption *option, QPainter &painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::CE_FocusFrame: {
        // The ring turns around round corners at the same distance; a control says its own radius when it is not 4.
        const auto *frame = qobject_cast<const QFocusFrame *>(widget);
        const QWidget *control = frame ? frame->widget() : nullptr;
        const QVariant radius = control ? control->property("_kit_radius") : QVariant();
        const bool primary = control && control->property("_kit_primary").toBool();
        const ColorRole role =
            primary && Theme::current().contrast() == Contrast::Normal ? ColorRole::DeepAccent : ColorRole::Focus;
        paintBox(painter, option->rect, {{}, themeColor(role), 2, (radius.isValid() ? radius.toReal() : 4) + 3});
        return true;
    }
    case QStyle::CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            paintProgress(bar, painter);
        return true;
    case QStyle::CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            paintTab(tab, painter);
        return true;
    case QStyle::CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            paintMenuItem(item, painter);
        return true;
    case QStyle::CE_Splitter:
        paintGrip(option, painter);
        return true;
    default:
        return false;
    }
}

bool paintComplex(const QStyle &style, QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter &painter,
                  const QWidget *widget)
{
    if (control == QStyle::CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            paintCombo(style, combo, painter, widget);
        return true;
    }
    if (control == QStyle::CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            paintScrollBar(style, bar, painter, widget);
        return true;
    }
    return false;
}

QRect slimScrollBarRect(const QStyle &style, const QStyleOptionComplex *option, QStyle::SubControl part, const QWidget *widget)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const bool across = bar->orientation == Qt::Horizontal;
    const QRect rect = bar->rect;
    const int length = across ? rect.width() : rect.height();
    const int range = bar->maximum - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = int(qint64(bar->pageStep) * length / (qint64(range) + bar->pageStep));
        slider = qMin(length, qMax(slider, style.pixelMetric(QStyle::PM_ScrollBarSliderMin, option, widget)));
    }
    const int start =
        QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        return across ? QRect(rect.x() + from, rect.y(), size, rect.height())
                      : QRect(rect.x(), rect.y() + from, rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, slider);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    case QStyle::SC_ScrollBarGroove:
        return rect;
    default:
        return {};
    }
}

}  // namespace jiaxin
