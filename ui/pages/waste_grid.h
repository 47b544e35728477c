// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

namespace jiaxin {

/// The places of the sheets that were printed, one cell a card: click or Space marks a spoiled one with the reason that is set,
/// Ctrl+Space a whole sheet, a digit marks with the reason of that number, arrows move.
class WasteGrid final : public QWidget {
    Q_OBJECT
public:
    explicit WasteGrid(QWidget *parent = nullptr);

    /// `capacity` cards on a sheet in `columns`; the last sheet's rest is shown as empty places.
    void setCards(const QStringList &names, int capacity, int columns);
    /// Position of a spoiled card → the code of its reason.
    const QMap<int, QString> &spoiled() const { return m_spoiled; }
    void clearSpoiled();
    /// The codes that digits stand for, from 1 on; the first is the one that Space takes.
    void setReasons(const QStringList &codes);
    void setReason(const QString &code) { m_reason = code; }
    int current() const { return m_current; }
    int sheets() const { return m_capacity > 0 ? int(m_names.size() + m_capacity - 1) / m_capacity : 0; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void spoiledChanged();
    void confirmed();
    /// A digit chose a reason.
    void reasonChosen(const QString &code);
    void currentMoved();

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
    void toggleSheet();
    void markCurrent(const QString &reason);
    void moveTo(int index);
    void paintSheet(QPainter &painter, int sheet) const;
    void paintCell(QPainter &painter, int index) const;

    QStringList m_names;
    int m_capacity = 1;
    int m_columns = 1;
    int m_current = 0;
    QStringList m_reasons;
    QString m_reason;
    QMap<int, QString> m_spoiled;
};

}  // namespace jiaxin
