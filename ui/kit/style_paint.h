// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyle>

class QPainter;

namespace jiaxin {

// The drawing half of JiaXinStyle. Each returns whether it drew; what it did not draw is Fusion's.

bool paintPrimitive(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter &painter, const QWidget *widget);
bool paintControl(QStyle::ControlElement element, const QStyleOption *option, QPainter &painter, const QWidget *widget);
bool paintComplex(const QStyle &style, QStyle::ComplexControl control, const QStyleOptionComplex *option, QPainter &painter,
                  const QWidget *widget);

/// A scroll bar without arrows.
QRect slimScrollBarRect(const QStyle &style, const QStyleOptionComplex *option, QStyle::SubControl part, const QWidget *widget);

}  // namespace jiaxin
