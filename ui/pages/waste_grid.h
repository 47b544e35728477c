// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QSet>
#include <QStringList>
#include <QWidget>

namespace jiaxin {

/// The places of the sheets that were printed, one cell a card: click or Space marks a spoiled one with the reason that is set,
/// Ctrl+Space a whole sheet, a digit marks with the reason of that number; 0 marks a card that did not come out, Shift+End all
/// from here on. Arrows move, PgUp and PgDn by sheets. Letters are for the field that finds a card: a scanner types some first,
/// so that what it types is never taken for marks.
class WasteGrid final : public QWidget {
    Q_OBJECT
public:
    explicit WasteGrid(QWidget *parent = nullptr);

    /// `capacity` cards on a sheet in `columns`; the last sheet's rest is shown as empty places.
    void setCards(const QStringList &names, int capacity, int columns);
    /// Position of a spoiled card → the code of its reason.
    const QMap<int, QString> &spoiled() const { return m_spoiled; }
    /// Positions of cards that did not come out of the printer; none of them is spoiled.
    const QSet<int> &missing() const { return m_missing; }
    /// All are good.
    void clearMarks();
    /// This card and all behind it did not come out; where that is marked already, they did.
    void toggleMissingFrom(int index);
    void moveTo(int index);
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
    void marksChanged();
    void confirmed();
    /// A digit chose a reason.
    void reasonChosen(const QString &code);
    void currentMoved();
    /// Letters were typed, which no mark begins with.
    void lettersTyped(const QString &text);

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
    void toggleMissing();
    void changed();
    int indexAt(const QPoint &point) const;
    bool moveByKey(int key);
    QString markText(int index) const;
    void showCurrentCell();
    void paintSheet(QPainter &painter, int sheet) const;
    void paintCell(QPainter &painter, int index) const;

    QStringList m_names;
    int m_capacity = 1;
    int m_columns = 1;
    int m_current = 0;
    QStringList m_reasons;
    QString m_reason;
    QMap<int, QString> m_spoiled;
    QSet<int> m_missing;
};

}  // namespace jiaxin
