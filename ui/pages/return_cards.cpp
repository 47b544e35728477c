// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/return_cards.h"

#include "app/words/words.h"
#include "ui/pages/rich_cells.h"
#include "ui/pages/vetting_models.h"

#include <QPainter>

namespace jiaxin {

void ReturnCardsModel::setChanges(const QList<ReturnChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

void ReturnCardsModel::setPins(const QList<jiaxin::Pin> &pins)
{
    m_pins = pins;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int ReturnCardsModel::rowOf(const QString &field) const
{
    const auto found = std::find_if(m_changes.begin(), m_changes.end(),
                                    [&field](const ReturnChange &change) { return change.field == field; });
    return found == m_changes.end() ? -1 : int(found - m_changes.begin());
}

int ReturnCardsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int ReturnCardsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ReturnCardsModel::data(const QModelIndex &index, int role) const
{
    const ReturnChange &change = m_changes.at(index.row());
    const QString name = fieldText(m_type, change.field);
    const QString none = tr("nothing");
    const QString before = change.before.isEmpty() ? none : change.before;
    const QString after = change.after.isEmpty() ? none : change.after;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Before:
        return before;
    case After:
        return after;
    case Note:
        return change.note;
    case Changed:
        return change.changed;
    case Pin:
        return pinNumber(m_pins, change.field);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return (change.changed ? tr("%1: was %2, is %3") : tr("%1: unchanged, %2")).arg(name, before, after) +
               (change.note.isEmpty() ? QString() : u'\n' + tr("Asked for: ") + change.note);
    default:
        return {};
    }
}

void ReturnCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int lineHeight = 24;
    constexpr int margin = 8;
    painter->save();
    paintRow(*painter, option, index);
    const bool changed = index.data(ReturnCardsModel::Changed).toBool();
    const QRect card = contentRect(option, index);
    QRect line(card.left(), option.rect.top() + dp(margin), card.width(), dp(lineHeight));
    const QString chip = changed ? ReturnCardsModel::tr("Changed") : ReturnCardsModel::tr("Not changed");
    const QSize size = chipSize(chip);
    paintChip(
        *painter,
        QRect(line.right() - size.width() + 1, line.top() + (line.height() - size.height()) / 2, size.width(), size.height()),
        changed ? ChipKind::Blue : ChipKind::Red, chip);
    QRect title = line.adjusted(0, 0, -size.width() - dp(8), 0);
    const int pin = index.data(ReturnCardsModel::Pin).toInt();
    if (pin > 0) {
        paintPin(*painter, QRect(title.right() - dp(20), title.top(), dp(20), title.height()), pin);
        title.setRight(title.right() - dp(24));
    }
    painter->setFont(themeFont(14, Weight::Bold));
    painter->setPen(themeColor(ColorRole::Text));
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    const QString before = index.data(ReturnCardsModel::Before).toString();
    const QString after = index.data(ReturnCardsModel::After).toString();
    const auto next = [&](const QString &head, const TextRuns &runs) {
        line.translate(0, dp(lineHeight));
        painter->setFont(themeFont());
        painter->setPen(themeColor(ColorRole::Secondary));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, head);
        paintRuns(*painter, line.adjusted(textWidth(themeFont(), head), 0, 0, 0), runs);
    };
    if (changed) {
        next(ReturnCardsModel::tr("Was: "), markedRuns(before, after, ColorRole::Secondary));
        next(ReturnCardsModel::tr("Is: "), markedRuns(after, before, ColorRole::Text));
    } else {
        next(ReturnCardsModel::tr("Is: "), {{after}});
    }
    if (const QString note = index.data(ReturnCardsModel::Note).toString(); !note.isEmpty())
        next(ReturnCardsModel::tr("Asked for: "), {{note, ColorRole::AmberText, false}});
    painter->restore();
}

}  // namespace jiaxin
