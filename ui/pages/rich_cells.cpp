// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/rich_cells.h"

#include "domain/rules/text_difference.h"
#include "ui/kit/labels.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

namespace jiaxin {

namespace {

QFont runFont(const TextRun &run)
{
    QFont font = themeFont(14, run.strong ? Weight::Bold : Weight::Regular);
    font.setUnderline(run.strong);
    return font;
}

int runsWidth(const TextRuns &runs)
{
    int width = 0;
    for (const TextRun &run : runs)
        width += textWidth(runFont(run), run.text);
    return width;
}

/// What differs is what is read: when the cell is too narrow, agreeing text before it is cut first, from its beginning.
TextRuns fitted(TextRuns runs, int room)
{
    const bool differs = std::any_of(runs.begin(), runs.end(), [](const TextRun &run) { return run.strong; });
    if (!differs || runs.first().strong)
        return runs;
    TextRun &first = runs.first();
    const int rest = runsWidth(runs) - textWidth(runFont(first), first.text);
    const QString kept = u'…' + first.text.right(2);
    const int width = qMax(room - rest, textWidth(runFont(first), kept));
    first.text = QFontMetrics(runFont(first)).elidedText(first.text, Qt::ElideLeft, width);
    return runs;
}

}  // namespace

void paintRuns(QPainter &painter, QRect rect, const TextRuns &whole)
{
    const TextRuns runs = fitted(whole, rect.width());
    int left = runsWidth(runs);
    for (const TextRun &run : runs) {
        const QFont font = runFont(run);
        const int width = textWidth(font, run.text);
        const bool cut = left > rect.width() && width > rect.width() - textWidth(font, QStringLiteral("…"));
        painter.setFont(font);
        painter.setPen(themeColor(run.role));
        const QString text = cut ? QFontMetrics(font).elidedText(run.text + u'…', Qt::ElideRight, rect.width()) : run.text;
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        if (cut)
            return;
        rect.setLeft(rect.left() + width);
        left -= width;
    }
}

TextRuns markedRuns(const QString &text, const QString &reference, ColorRole plain)
{
    TextRuns runs;
    for (const TextPiece &piece : differingPieces(text, reference))
        runs.append({piece.text, piece.differs ? ColorRole::RedText : plain, piece.differs});
    return runs;
}

QString plainText(const TextRuns &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text;
}

void paintPin(QPainter &painter, const QRect &rect, int number)
{
    const int side = dp(20);
    const QRect disc(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themeColor(ColorRole::DeepAccent));
    painter.drawEllipse(disc);
    painter.setPen(themeColor(ColorRole::OnAccent));
    painter.setFont(themeFont());
    painter.drawText(disc, Qt::AlignCenter, QString::number(number));
    painter.restore();
}

void RichCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant runs = index.data(RichRole::Runs);
    const QVariant mark = index.data(RichRole::Mark);
    const int pin = index.data(RichRole::Pin).toInt();
    if (!runs.isValid() && !mark.isValid() && pin == 0) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    paintRow(*painter, option, index);
    QRect content = contentRect(option, index);
    if (mark.isValid()) {
        const auto kind = MessageKind(mark.toInt());
        paintIcon(*painter, QRect(content.left(), content.top(), dp(20), content.height()), messageIcon(kind),
                  themeColor(messageRole(kind)), 16);
        content.setLeft(content.left() + dp(28));
    }
    TextRuns shown = runs.value<TextRuns>();
    if (!runs.isValid()) {
        const QVariant role = index.data(ItemRole::TextRole);
        shown = {{index.data().toString(), role.isValid() ? ColorRole(role.toInt()) : ColorRole::Text, false}};
    }
    if (pin > 0) {
        const bool alone = plainText(shown).isEmpty();
        const int x = alone ? content.right() - dp(20) + 1
                            : qMin(content.left() + runsWidth(shown) + dp(8), content.right() - dp(20) + 1);
        paintPin(*painter, QRect(x, content.top(), dp(20), content.height()), pin);
        content.setRight(x - dp(4));
    }
    paintRuns(*painter, content, shown);
    painter->restore();
}

bool RichCellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const QVariant runs = index.data(RichRole::Runs);
    if (event->type() != QEvent::ToolTip || !runs.isValid())
        return CellDelegate::helpEvent(event, view, option, index);
    const TextRuns shown = runs.value<TextRuns>();
    const QString tip = index.data(Qt::ToolTipRole).toString();
    const bool cut = runsWidth(shown) > contentRect(option, index).width();
    QToolTip::showText(event->globalPos(), tip.isEmpty() && cut ? plainText(shown) : tip, view);
    return true;
}

QWidget *RichCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
}

void RichCellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

}  // namespace jiaxin
