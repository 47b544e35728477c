// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/import_service.h"

#include <QAbstractTableModel>

namespace jiaxin {

/// What is wrong with a file, a line each. Sentences are made when they are looked at: there may be a hundred thousand.
class ImportProblems final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sheet, Row, CellColumn, FieldName, Kind, Sentence, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const QList<CellProblem> &problems);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CellProblem &problem, int column) const;

    QList<CellProblem> m_problems;
};

}  // namespace jiaxin
