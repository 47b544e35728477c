// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/attachments/scan_page.h"
#include "ui/forms/mark_frame.h"

#include <QPointer>
#include <QWidget>

namespace jiaxin {

/// A scan, or the part of it around a point. Moved by dragging, the wheel and arrow keys; zoomed by Ctrl+wheel (where the
/// pointer is), + and −; `W` shows the whole width, `P` the whole page, `0` one pixel for one; `[` and `]` turn it. Turning is
/// of the view alone. Where marking is allowed, Shift+dragging draws a rectangle, and `M` begins one that keys move.
class ScanCanvas final : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Whole, Detail };
    /// What stays fitted when the canvas changes its size.
    enum class Fit { None, Width, Page };

    explicit ScanCanvas(Mode mode, const QString &name, QWidget *parent = nullptr);
    /// No levels: nothing is shown but `words`.
    void setPage(const ScanPage &page, const QString &words = {});
    bool isEmpty() const { return m_page.levels.isEmpty(); }
    /// The point, as a fraction of width and height as turned, that stands in the middle.
    void setCentre(QPointF centre);
    QPointF centre() const { return m_centre; }
    /// 1: the whole width is seen.
    void setZoom(qreal zoom);
    qreal zoom() const;
    void zoomIn();
    void zoomOut();
    void setFit(Fit fit);
    Fit fit() const { return m_fit; }
    /// One pixel of the scan on one of the screen.
    void showFullSize();
    /// Quarter turns to the right.
    void setTurns(int turns);
    int turns() const { return m_turns; }
    /// Drawn as a frame over the whole: what the detail shows.
    void setFrame(const QRectF &part);
    /// The part of the scan that is seen, in fractions.
    QRectF visiblePart() const;
    /// A rectangle that was marked, shown over the scan, in fractions as turned; empty: none.
    void setMark(const QRectF &area);
    /// Zooms and moves so that the rectangle fills most of the view.
    void showArea(const QRectF &area);
    void setMarkable(bool markable) { m_markable = markable; }
    bool isMarking() const { return m_frameOfMark.isActive(); }
    void beginMark();
    QSize minimumSizeHint() const override;

signals:
    /// In fractions as turned.
    void marked(QRectF area);
    void moved(QPointF centre);
    void viewChanged();
    /// A key asked for it; the owner turns, so that it can remember.
    void turnWanted(int turns);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QSizeF turnedSize() const;
    QRectF wholeRect() const;
    QRectF detailRect() const;
    qreal scale() const;
    void move(QPointF centre);
    void zoomAround(qreal zoom, QPointF point);
    void changeView();
    void drawScan(QPainter &painter, const QRectF &target) const;
    void drawMark(QPainter &painter, const QRectF &target) const;
    /// Where on the page that point of the view is, in fractions.
    QPointF onPage(QPointF point) const;
    void endMark(MarkFrame::Answer answer);

    Mode m_mode;
    ScanPage m_page;
    QString m_words;
    QPointF m_centre {0.5, 0.5};
    QRectF m_frame;
    QRectF m_mark;
    MarkFrame m_frameOfMark;
    QPointF m_corner;            // of a rectangle that is being drawn
    QPointer<QWidget> m_before;  // had the focus before the marking
    bool m_markable = false;
    bool m_drawing = false;
    qreal m_zoom = 1;
    Fit m_fit = Fit::None;
    int m_turns = 0;
    QPoint m_pressed;
};

}  // namespace jiaxin
