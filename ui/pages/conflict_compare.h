// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/conflict_view.h"

#include <QDate>
#include <QWidget>

class QStandardItemModel;

namespace jiaxin {

class TableView;

/// The fields of a conflict in three columns: what both began with, ours, theirs. One side of each is chosen; nothing is
/// beforehand. Keys: ↑↓ field, ← ours, → theirs.
class ConflictCompare final : public QWidget {
    Q_OBJECT
public:
    explicit ConflictCompare(QWidget *parent = nullptr);

    void show(const ConflictView &view, const QDate &today);
    void clear();
    TableView *table() const { return m_table; }
    void chooseAll(Side side);
    void choose(Side side);
    /// Whether ours can be chosen at all.
    void setMineOffered(bool offered) { m_mineOffered = offered; }
    const QMap<QString, Side> &choices() const { return m_choices; }
    /// Labels of the fields that nobody has chosen yet.
    QStringList unchosen() const;

signals:
    void choiceChanged();

private:
    void fill();
    void fillRow(int row);
    void addMerged();
    bool isWhole() const;

    TableView *m_table;
    QStandardItemModel *m_model;
    ConflictView m_view;
    QMap<QString, Side> m_choices;
    bool m_mineOffered = true;
};

}  // namespace jiaxin
