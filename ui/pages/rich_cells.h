// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/table_view.h"

namespace jiaxin {

/// A run of text within one cell.
struct TextRun {
    QString text;
    ColorRole role = ColorRole::Text;
    bool strong = false;  ///< bold and underlined: what differs
};
using TextRuns = QList<TextRun>;

namespace RichRole {
enum : int {
    Runs = Qt::UserRole + 1200,  ///< TextRuns, drawn in place of the display text
    Mark,                        ///< int of MessageKind before the text
    Pin                          ///< int: number of the pin after the text, 0 none
};
}

/// Cells that are more than one colour: text in runs, a check mark before, the number of a pin behind.
class RichCellDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The whole text of the runs.
QString plainText(const TextRuns &runs);

/// `text` in runs: what does not stand in the other one is red, bold and underlined.
TextRuns markedRuns(const QString &text, const QString &reference, ColorRole plain = ColorRole::Text);
/// In one line; where it does not fit, agreeing text is cut first.
void paintRuns(QPainter &painter, QRect rect, const TextRuns &whole);

/// A white number in a deep blue disc of 20 px.
void paintPin(QPainter &painter, const QRect &rect, int number);

}  // namespace jiaxin

Q_DECLARE_METATYPE(jiaxin::TextRuns)
