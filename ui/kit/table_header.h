// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace jiaxin {

class TableView;

/// Column titles: secondary on the window's colour, aligned like their cells, the sort arrow behind the word.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(TableView *view);
    QSize sectionSizeFromContents(int logicalIndex) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

/// The serial numbers of the rows, from 1; they are the view's, not the model's.
class SerialHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit SerialHeader(TableView *view);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    TableView *m_view;
};

/// The title over the serial numbers.
class SerialCorner final : public QWidget {
    Q_OBJECT
public:
    explicit SerialCorner(QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// How a cell stands: the model's wish, else numbers at the right and the rest at the left.
Qt::Alignment cellAlignment(const QModelIndex &index);

}  // namespace jiaxin
