// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>

class QKeyEvent;

namespace jiaxin {

/// A rectangle that is being marked on a scan, in fractions of the page as it is seen: drawn with the mouse, or placed by keys.
class MarkFrame {
public:
    enum class Answer { NotMine, Changed, Done, Cancelled };

    bool isActive() const { return m_active; }
    const QRectF &area() const { return m_area; }
    /// Large enough to have been meant.
    bool isUsable() const;
    /// Shows the rectangle to be moved: `start`, or a line in the middle of what is seen.
    void begin(const QRectF &seen, const QRectF &start);
    void cancel() { m_active = false; }
    /// Arrows move, Shift+arrows make wider, narrower, higher, lower; Enter is done, Esc gives up.
    Answer key(const QKeyEvent &event, const QRectF &seen);
    /// From one corner to the other, both as fractions.
    void draw(QPointF from, QPointF to);

private:
    QRectF m_area;
    bool m_active = false;
};

}  // namespace jiaxin
