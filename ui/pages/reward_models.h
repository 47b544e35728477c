// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/reward_desk.h"
#include "ui/kit/table_view.h"

#include <QAbstractTableModel>

namespace jiaxin {

/// The rewards of a part of the list, a card each.
class RewardListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Roles { Enterprise = Qt::UserRole + 1300, Facts, ChipText, ChipKindRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(const QList<RewardItem> &items, const QDate &today);
    const QList<RewardItem> &items() const { return m_items; }
    int rowOf(const RecordId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<RewardItem> m_items;
    QDate m_today;
};

/// Three lines: the reward, the enterprise, and facts with a chip; the current card has a bar at its left.
/// What was filed for a reward, a line a field, with the number of its pin.
class ClaimModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Line {
        QString field;  ///< empty: nothing that can be pinned
        QString label;
        QString value;
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<Line> &lines);
    void setPins(const QList<Pin> &pins);
    const QList<Line> &lines() const { return m_lines; }
    int rowOf(const QString &field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Line> m_lines;
    QList<Pin> m_pins;
};

class RewardCardDelegate final : public CellDelegate {
    Q_OBJECT
public:
    static constexpr int height = 104;

    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace jiaxin
