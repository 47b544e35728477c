// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reward_models.h"

#include "ui/pages/reward_words.h"
#include "ui/pages/rich_cells.h"
#include "ui/pages/vetting_models.h"

#include <QPainter>

namespace jiaxin {

void RewardListModel::setItems(const QList<RewardItem> &items, const QDate &today)
{
    beginResetModel();
    m_items = items;
    m_today = today;
    endResetModel();
}

int RewardListModel::rowOf(const RecordId &id) const
{
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&id](const RewardItem &item) { return item.item.id == id; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int RewardListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int RewardListModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant RewardListModel::data(const QModelIndex &index, int role) const
{
    const RewardItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.item.name;
    case Enterprise:
        return item.enterprise;
    case Facts:
        return RewardWords::itemFacts(item);
    case ChipText:
        return RewardWords::itemChip(item, m_today).text;
    case ChipKindRole:
        return int(RewardWords::itemChip(item, m_today).kind);
    case Qt::ToolTipRole:
        return QString(item.item.name + u'\n' + item.enterprise);
    case Qt::AccessibleTextRole:
        return QStringList {item.item.name, item.enterprise, RewardWords::itemFacts(item),
                            RewardWords::itemChip(item, m_today).text}
            .join(u' ');
    default:
        return {};
    }
}

void ClaimModel::setLines(const QList<Line> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

void ClaimModel::setPins(const QList<Pin> &pins)
{
    m_pins = pins;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 1));
}

int ClaimModel::rowOf(const QString &field) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&field](const Line &line) { return line.field == field; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int ClaimModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ClaimModel::columnCount(const QModelIndex &) const
{
    return 2;
}

QVariant ClaimModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? line.label : line.value;
    if (index.column() == 0)
        return role == ItemRole::TextRole ? QVariant(int(ColorRole::Secondary)) : QVariant();
    return role == RichRole::Pin ? QVariant(pinNumber(m_pins, line.field)) : QVariant();
}

void RewardCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int lineHeight = 28;
    constexpr int barWidth = 4;
    painter->save();
    paintRow(*painter, option, index);
    const auto *view = qobject_cast<const TableView *>(option.widget);
    if (view && view->currentIndex().row() == index.row())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), dp(barWidth), option.rect.height()),
                          themeColor(ColorRole::Accent));
    const QRect card = contentRect(option, index);
    int y = option.rect.top() + (option.rect.height() - 3 * dp(lineHeight)) / 2;
    const auto line = [&](const QString &text, const QFont &font, ColorRole role, int width) {
        painter->setFont(font);
        painter->setPen(themeColor(role));
        painter->drawText(QRect(card.left(), y, width, dp(lineHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, width));
        y += dp(lineHeight);
    };
    line(index.data().toString(), themeFont(14, Weight::Bold), ColorRole::Text, card.width());
    line(index.data(RewardListModel::Enterprise).toString(), themeFont(), ColorRole::Text, card.width());
    const QString chip = index.data(RewardListModel::ChipText).toString();
    const QSize size = chipSize(chip);
    const int chipTop = y + (dp(lineHeight) - size.height()) / 2;
    line(index.data(RewardListModel::Facts).toString(), themeFont(), ColorRole::Secondary, card.width() - size.width() - dp(8));
    if (!chip.isEmpty())
        paintChip(*painter, QRect(card.right() - size.width() + 1, chipTop, size.width(), size.height()),
                  ChipKind(index.data(RewardListModel::ChipKindRole).toInt()), chip);
    painter->restore();
}

}  // namespace jiaxin
