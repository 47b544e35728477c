// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/settings/list_views.h"
#include "ui/tables/record_columns.h"

#include <QTimer>

namespace jiaxin {

/// The columns of a list as somebody arranged them: chosen in a popup, ordered there or by dragging their titles, as wide as
/// they were drawn; remembered in the vault for each user and list.
class ListColumns final : public QObject {
    Q_OBJECT
public:
    ListColumns(PageContext &context, QString list, const RecordType &type, QList<RecordColumn> own,
                RecordTableModel::LineMaker maker, TableView &table, QObject *parent);

    /// The model that shows them; its first columns are those that are shown by default.
    RecordTableModel *model() const { return m_model; }
    /// What is shown, in the order of the screen.
    QList<RecordColumn> shown() const;
    /// Makes lines with the cells of shown().
    RecordTableModel::LineMaker maker() const;
    /// Lets the user choose, in a popup at `anchor`.
    void openPopup(QWidget *anchor);

signals:
    /// Other columns, or the same ones in another order.
    void changed();

private:
    QList<RecordColumn> defaults() const;
    void show(const QList<RecordColumn> &columns);
    void choose(const QStringList &ids);
    void goBack();
    void takeWidths();
    void read();
    void remember();

    PageContext &m_context;
    QString m_name;
    const RecordType &m_type;
    bool m_joined = false;  ///< the vault has a province
    QList<RecordColumn> m_own;
    QList<RecordColumn> m_all;
    RecordTableModel::LineMaker m_maker;
    TableView &m_table;
    RecordTableModel *m_model;
    QTimer m_pause;
    bool m_arranging = false;
};

}  // namespace jiaxin
