// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/metrics.h"

#include <QLayout>
#include <QPoint>
#include <QVariant>

namespace jiaxin {
namespace {

constexpr auto marginsKey = "_kit_margins";
constexpr auto spacingKey = "_kit_spacing";
constexpr auto fixedWidthKey = "_kit_fixedWidth";
constexpr auto fixedHeightKey = "_kit_fixedHeight";
constexpr auto minimumWidthKey = "_kit_minimumWidth";
constexpr auto maximumWidthKey = "_kit_maximumWidth";
constexpr auto minimumHeightKey = "_kit_minimumHeight";
constexpr auto maximumHeightKey = "_kit_maximumHeight";
constexpr auto fontKey = "_kit_font";
constexpr auto textColorKey = "_kit_textColor";
constexpr auto fillKey = "_kit_fill";

void applyLayout(QLayout *layout)
{
    const QVariant margins = layout->property(marginsKey);
    if (margins.isValid()) {
        const QList<QVariant> m = margins.toList();
        layout->setContentsMargins(dp(m[0].toInt()), dp(m[1].toInt()), dp(m[2].toInt()), dp(m[3].toInt()));
    }
    const QVariant spacing = layout->property(spacingKey);
    if (spacing.isValid())
        layout->setSpacing(dp(spacing.toInt()));
    for (int i = 0; i < layout->count(); ++i) {
        if (QLayout *child = layout->itemAt(i)->layout())
            applyLayout(child);
    }
}

void invalidate(QLayout *layout)
{
    for (int i = 0; i < layout->count(); ++i) {
        if (QLayout *child = layout->itemAt(i)->layout())
            invalidate(child);
    }
    layout->invalidate();
}

void applyColors(QWidget *widget)
{
    const QVariant text = widget->property(textColorKey);
    const QVariant fill = widget->property(fillKey);
    if (!text.isValid() && !fill.isValid())
        return;
    QPalette palette;
    if (text.isValid()) {
        const QColor color = themeColor(ColorRole(text.toInt()));
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(role, color);
    }
    if (fill.isValid()) {
        palette.setColor(QPalette::Window, themeColor(ColorRole(fill.toInt())));
        widget->setAutoFillBackground(true);
    }
    widget->setPalette(palette);
}

void set(QWidget *widget, const char *key, const QVariant &value)
{
    widget->setProperty(key, value);
    reapplyMetrics(widget);
}

}  // namespace

void bindMargins(QLayout *layout, int left, int top, int right, int bottom)
{
    layout->setProperty(marginsKey, QVariantList {left, top, right, bottom});
    applyLayout(layout);
}

void bindSpacing(QLayout *layout, int spacing)
{
    layout->setProperty(spacingKey, spacing);
    applyLayout(layout);
}

void bindFixedWidth(QWidget *widget, int px)
{
    set(widget, fixedWidthKey, px);
}
void bindFixedHeight(QWidget *widget, int px)
{
    set(widget, fixedHeightKey, px);
}
void bindMinimumWidth(QWidget *widget, int px)
{
    set(widget, minimumWidthKey, px);
}
void bindMaximumWidth(QWidget *widget, int px)
{
    set(widget, maximumWidthKey, px);
}
void bindMinimumHeight(QWidget *widget, int px)
{
    set(widget, minimumHeightKey, px);
}
void bindMaximumHeight(QWidget *widget, int px)
{
    set(widget, maximumHeightKey, px);
}
void bindFont(QWidget *widget, int px, Weight weight)
{
    set(widget, fontKey, QPoint(px, weight == Weight::Bold ? 1 : 0));
}
void bindTextColor(QWidget *widget, ColorRole role)
{
    set(widget, textColorKey, int(role));
}
void bindFill(QWidget *widget, ColorRole role)
{
    set(widget, fillKey, int(role));
}

void forgetSizes(QWidget *widget)
{
    if (QLayout *layout = widget->layout())
        invalidate(layout);
}

void reapplyMetrics(QWidget *widget)
{
    if (QLayout *layout = widget->layout())
        applyLayout(layout);
    const auto length = [widget](const char *key, auto &&apply) {
        const QVariant value = widget->property(key);
        if (value.isValid())
            apply(dp(value.toInt()));
    };
    length(fixedWidthKey, [widget](int px) { widget->setFixedWidth(px); });
    length(fixedHeightKey, [widget](int px) { widget->setFixedHeight(px); });
    length(minimumWidthKey, [widget](int px) { widget->setMinimumWidth(px); });
    length(maximumWidthKey, [widget](int px) { widget->setMaximumWidth(px); });
    length(minimumHeightKey, [widget](int px) { widget->setMinimumHeight(px); });
    length(maximumHeightKey, [widget](int px) { widget->setMaximumHeight(px); });
    const QVariant font = widget->property(fontKey);
    if (font.isValid()) {
        const QPoint value = font.toPoint();
        widget->setFont(themeFont(value.x(), value.y() ? Weight::Bold : Weight::Regular));
    }
    applyColors(widget);
}

}  // namespace jiaxin
