// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace jiaxin {

/// One meaning a kind: green complete or in date, amber a term is near, red overdue or differing, blue my turn, grey over.
enum class ChipKind { None, Green, Amber, Red, Blue, Grey };

/// How a message or a check line is meant; each has its own icon shape beside its colour.
enum class MessageKind { Info, Done, Warning, Failed };

struct BoxLook {
    QColor fill;
    QColor border;
    qreal width = 1;
    qreal radius = 4;
    Qt::PenStyle style = Qt::SolidLine;
};

/// Width of one line, rounded up: QFontMetrics rounds to the nearest pixel and its own elision then cuts the text.
int textWidth(const QFont &font, const QString &text);

/// A filled box whose border lies inside `rect`; radius in px at 100 %.
void paintBox(QPainter &painter, const QRectF &rect, const BoxLook &look);

/// Size of a chip with this text: 22 high at 100 %.
QSize chipSize(const QString &text);
void paintChip(QPainter &painter, const QRect &rect, ChipKind kind, const QString &text);

QSize keyHintSize(const QString &text);
/// `onAccent`: on a primary button the hint has no fill and a lighter border.
void paintKeyHint(QPainter &painter, const QRect &rect, const QString &text, bool onAccent = false, bool disabled = false);

ColorRole chipTextRole(ChipKind kind);

}  // namespace jiaxin
