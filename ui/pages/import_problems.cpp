// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/import_problems.h"

#include "app/exchange/sheets/sheet_marker.h"
#include "app/words/words.h"
#include "ui/kit/table_view.h"

namespace jiaxin {

void ImportProblems::show(const QList<CellProblem> &problems)
{
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

int ImportProblems::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ImportProblems::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportProblems::text(const CellProblem &problem, int column) const
{
    switch (column) {
    case Sheet:
        return problem.sheet;
    case Row:
        return QString::number(problem.row);
    case CellColumn:
        return problem.column > 0 ? QString::fromLatin1(columnLetters(problem.column)) : tr("Whole row");
    case FieldName:
        return problem.problem.field.isEmpty() || !problem.type ? QString() : fieldText(*problem.type, problem.problem.field);
    case Kind:
        return problem.problem.severity == Severity::Block ? tr("Left out") : tr("Look at it");
    default:
        return problemText(problem.type, problem.problem);
    }
}

QVariant ImportProblems::data(const QModelIndex &index, int role) const
{
    const CellProblem &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(problem, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Row ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case ItemRole::ChipKind:
        if (index.column() == Kind)
            return int(problem.problem.severity == Severity::Block ? ChipKind::Red : ChipKind::Amber);
        return {};
    default:
        return {};
    }
}

QVariant ImportProblems::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] {tr("Sheet"), tr("Row"), tr("Column"), tr("Field"), tr("Kind"), tr("Problem")};
    return titles[section];
}

}  // namespace jiaxin
