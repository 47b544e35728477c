// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/base/record_id.h"

#include <QAbstractTableModel>
#include <QWidget>

namespace jiaxin {

class Panel;
class TableView;

/// Who was left out of a step for many, and why.
struct Refusal {
    RecordId worker;
    QString name;
    QString reason;
};

class RefusalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRefusals(const QList<Refusal> &refusals);
    const Refusal &refusal(int row) const { return m_refusals.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Refusal> m_refusals;
};

/// The refusals of the last step, until they are put away or the next step brings others.
class RefusalPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RefusalPanel(QWidget *parent = nullptr);

    void setRefusals(const QList<Refusal> &refusals);
    void clear() { setRefusals({}); }
    bool isEmpty() const { return m_model->rowCount() == 0; }

signals:
    void dismissed();
    /// Somebody wants to see to this one.
    void chosen(const jiaxin::RecordId &worker);

private:
    RefusalModel *m_model;
    Panel *m_panel;
    TableView *m_table;
};

}  // namespace jiaxin
