// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/review/return_changes.h"
#include "ui/kit/table_view.h"

namespace jiaxin {

/// What was pinned at a return or has changed since, a card a field: before, after, and what was asked for.
class ReturnCardsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role : int { Before = Qt::UserRole + 1400, After, Note, Changed, Pin };

    ReturnCardsModel(const RecordType &type, QObject *parent) : QAbstractTableModel(parent), m_type(type) {}

    void setChanges(const QList<ReturnChange> &changes);
    /// What is pinned this time.
    void setPins(const QList<jiaxin::Pin> &pins);
    QString field(int row) const { return m_changes.value(row).field; }
    int rowOf(const QString &field) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const RecordType &m_type;
    QList<ReturnChange> m_changes;
    QList<jiaxin::Pin> m_pins;
};

class ReturnCardDelegate final : public CellDelegate {
    Q_OBJECT
public:
    static constexpr int height = 112;
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace jiaxin
