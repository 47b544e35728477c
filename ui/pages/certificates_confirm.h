// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/certificates/certificate_service.h"
#include "ui/page_context.h"

#include <QSet>
#include <QWidget>

class QLabel;

namespace jiaxin {

class Button;
class LinkButton;
class Panel;

/// The places of the sheets that were printed, one cell a card: click or Space marks a spoiled one, arrows move.
class WasteGrid final : public QWidget {
    Q_OBJECT
public:
    explicit WasteGrid(QWidget *parent = nullptr);

    /// `capacity` cards on a sheet in `columns`; the last sheet's rest is shown as empty places.
    void setCards(const QStringList &names, int capacity, int columns);
    const QSet<int> &spoiled() const { return m_spoiled; }
    void clearSpoiled();
    int sheets() const { return m_capacity > 0 ? int(m_names.size() + m_capacity - 1) / m_capacity : 0; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void spoiledChanged();
    void confirmed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QSize sheetSize() const;
    QPoint sheetCorner(int sheet) const;
    QRect cellRect(int index) const;
    int rows() const { return (m_capacity + m_columns - 1) / m_columns; }
    void toggle(int index);
    void moveTo(int index);
    void paintSheet(QPainter &painter, int sheet) const;
    void paintCell(QPainter &painter, int index) const;

    QStringList m_names;
    int m_capacity = 1;
    int m_columns = 1;
    int m_current = 0;
    QSet<int> m_spoiled;
};

/// "36 cards were printed: are they all right?" — answered in the page, before the next batch.
class ConfirmPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ConfirmPanel(PageContext &context, QWidget *parent = nullptr);

    /// Cards of one batch in the order in which they were printed.
    void setBatch(const QList<WaitingCard> &cards, int capacity, int columns);
    void focusGrid();

signals:
    /// The result is in the book.
    void settled();

private:
    void showCounts();
    void settle(bool cameOut);

    PageContext &m_context;
    QList<WaitingCard> m_cards;
    bool m_busy = false;
    Panel *m_panel;
    WasteGrid *m_grid;
    QLabel *m_good;
    QLabel *m_bad;
    QLabel *m_again;
    Button *m_record;
};

}  // namespace jiaxin
