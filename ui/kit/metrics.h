// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

class QLayout;

namespace jiaxin {

// Lengths and looks that follow the zoom and the palette by themselves: the value of the pictures is remembered on the object,
// and Theme reapplies it to every widget and layout when the scale or the contrast changes.

void bindMargins(QLayout *layout, int left, int top, int right, int bottom);
inline void bindMargins(QLayout *layout, int all)
{
    bindMargins(layout, all, all, all, all);
}
void bindSpacing(QLayout *layout, int spacing);
void bindFixedWidth(QWidget *widget, int px);
void bindFixedHeight(QWidget *widget, int px);
void bindMinimumWidth(QWidget *widget, int px);
void bindMaximumWidth(QWidget *widget, int px);
void bindMinimumHeight(QWidget *widget, int px);
void bindMaximumHeight(QWidget *widget, int px);
void bindFont(QWidget *widget, int px, Weight weight = Weight::Regular);
/// Text colour of a label or check box.
void bindTextColor(QWidget *widget, ColorRole role);
/// Fills the widget's background with the role's colour.
void bindFill(QWidget *widget, ColorRole role);

/// Used by Theme. A widget that was never shown does not tell its layout that it grew, so every cached size is dropped at last.
void forgetSizes(QWidget *widget);
void reapplyMetrics(QWidget *widget);

}  // namespace jiaxin
