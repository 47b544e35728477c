// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/store/audit_log.h"
#include "ui/page_context.h"

#include <QAbstractTableModel>

namespace jiaxin {

/// The rows of the audit, newest first, a page at a time while it is scrolled.
class AuditModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Time, User, Unit, Action, Type, Reason, ColumnCount };
    static constexpr int pageSize = 200;

    explicit AuditModel(PageContext &context, QObject *parent = nullptr);
    /// From the newest row again.
    void reload();
    bool isComplete() const { return m_complete; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loaded();

private:
    void read(qint64 before);
    static QString text(const AuditRow &row, int column);

    PageContext &m_context;
    QList<AuditRow> m_rows;
    bool m_complete = true;
    bool m_reading = false;
    int m_generation = 0;
};

}  // namespace jiaxin
