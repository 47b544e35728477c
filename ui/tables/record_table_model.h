// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/table_view.h"
#include "ui/page_context.h"

#include <QAbstractTableModel>

#include <functional>

namespace jiaxin {

/// One cell as it is drawn.
struct RecordCell {
    QString text;
    ChipKind chip = ChipKind::None;
    bool bold = false;
    bool secondary = false;
    bool number = false;  ///< stands at the right
};

/// One row of a list: only what is shown, so that a long list stays small and holds nothing that is masked.
struct RecordLine {
    RecordId id {};
    QString state {};
    QString title {};
    QList<RecordCell> cells {};
    RowTone tone = RowTone::None;
    qint64 seq = 0;
    QString key {};
};

struct RecordColumn {
    QString id;  ///< of its field where it has one; under it the choice of columns is kept
    QString title;
    int width = 0;                             ///< px at 100 %; 0 takes the rest
    std::optional<ListQuery::Order> order {};  ///< by which a click on the title sorts
    bool number = false;
    bool shown = true;  ///< unless somebody has chosen otherwise
};

/// A list of records that grows while it is scrolled: pages by key, no counting, rows made on the database thread.
class RecordTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Makes the row; runs on the database thread.
    using LineMaker = std::function<RecordLine(Workspace &, const ListRow &)>;

    RecordTableModel(PageContext &context, QList<RecordColumn> columns, LineMaker maker, QObject *parent = nullptr);

    /// Shows other columns; the rows are read anew, keeping the place.
    void setColumns(const QList<RecordColumn> &columns, const LineMaker &maker);
    /// Only the widths of the present columns are others.
    void setWidths(const QList<RecordColumn> &columns) { m_columns = columns; }
    /// Shows another list from its beginning.
    void setQuery(const ListQuery &query);
    const ListQuery &query() const { return m_query; }
    /// Reads the same rows anew, keeping the place.
    void reload();
    /// Nothing was read yet for the present query.
    bool isLoading() const { return m_loading; }
    bool isComplete() const { return m_complete; }

    const RecordLine *line(int row) const { return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr; }
    int rowOf(const RecordId &id) const;
    const QList<RecordColumn> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// Rows have come, also when there are none.
    void loaded();

private:
    enum class Take { Replace, Append };
    void read(int limit, Take take);

    PageContext &m_context;
    QList<RecordColumn> m_columns;
    LineMaker m_maker;
    ListQuery m_query;
    QList<RecordLine> m_lines;
    int m_generation = 0;
    bool m_loading = false;
    bool m_complete = true;
};

}  // namespace jiaxin
