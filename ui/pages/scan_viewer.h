// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QImage>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace jiaxin {

class Button;
class ElidedLabel;
class MessageBar;

/// One uploaded sheet.
struct Scan {
    QString title;
    QImage image;
    bool isDocument = false;  ///< a PDF file, which is not drawn here
};

/// A scan, or the part of it around a point, moved by dragging and arrow keys, zoomed by wheel and + −.
class ScanCanvas final : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Whole, Detail };

    explicit ScanCanvas(Mode mode, const QString &name, QWidget *parent = nullptr);
    void setImage(const QImage &image);
    /// The point, as a fraction of width and height, that stands in the middle.
    void setCentre(QPointF centre);
    QPointF centre() const { return m_centre; }
    /// 1: the whole width is seen.
    void setZoom(qreal zoom);
    qreal zoom() const { return m_zoom; }
    /// Drawn as a frame over the whole: what the detail shows.
    void setFrame(const QRectF &part);
    /// The part of the image that is seen, in fractions.
    QRectF visiblePart() const;
    QSize minimumSizeHint() const override;

signals:
    void moved(QPointF centre);
    void viewChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF wholeRect() const;
    QRectF detailRect() const;
    qreal scale() const;
    void move(QPointF centre);

    Mode m_mode;
    QImage m_image;
    QPointF m_centre {0.5, 0.5};
    QRectF m_frame;
    qreal m_zoom = 1.9;
    QPoint m_pressed;
};

/// The scans of a filing: overview and detail side by side; the detail follows the current field and remembers for each field
/// where the reviewer moved it. Without a scan, a dashed box that asks for it.
class ScanViewer final : public QWidget {
    Q_OBJECT
public:
    explicit ScanViewer(QWidget *parent = nullptr);

    void setScans(const QList<Scan> &scans);
    bool hasScans() const { return !m_scans.isEmpty(); }
    /// Turns the detail to where this field stands on a licence.
    void setField(const QString &field, const QString &label);
    /// The viewer has the height of the page: the detail shows the whole width.
    void setEnlarged(bool enlarged);
    bool isEnlarged() const { return m_enlarged; }
    /// Words beside the dashed box while the scans are fetched, or instead of asking for them.
    void setWaiting(bool waiting);

signals:
    void scanWanted();
    void enlargeWanted();

private:
    QWidget *makeSheet();
    QWidget *makeMissing();
    void showScan(int index);
    void rotate();
    void showWords();

    QList<Scan> m_scans;
    int m_current = 0;
    bool m_enlarged = false;
    QString m_field;
    QString m_fieldLabel;
    QHash<QString, QPointF> m_places;
    QStackedWidget *m_stack;
    ScanCanvas *m_whole = nullptr;
    ScanCanvas *m_detail = nullptr;
    QLabel *m_title = nullptr;
    ElidedLabel *m_words = nullptr;
    Button *m_previous = nullptr;
    Button *m_next = nullptr;
    QLabel *m_missing = nullptr;
    Button *m_ask = nullptr;
};

}  // namespace jiaxin
