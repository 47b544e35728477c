// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/record_table_model.h"

#include "app/home/home_service.h"
#include "app/records/record_service.h"

namespace jiaxin {
namespace {

constexpr int pageSize = 100;

}  // namespace

RecordTableModel::RecordTableModel(PageContext &context, QList<RecordColumn> columns, LineMaker maker, QObject *parent)
    : QAbstractTableModel(parent), m_context(context), m_columns(std::move(columns)), m_maker(std::move(maker))
{
}

void RecordTableModel::setColumns(const QList<RecordColumn> &columns, const LineMaker &maker)
{
    const int limit = std::max(pageSize, int(m_lines.size()));
    beginResetModel();
    m_columns = columns;
    m_maker = maker;
    m_lines.clear();
    m_complete = true;
    endResetModel();
    if (m_query.type)
        read(limit, Take::Replace);
}

void RecordTableModel::setQuery(const ListQuery &query)
{
    m_query = query;
    read(pageSize, Take::Replace);
}

void RecordTableModel::reload()
{
    if (m_query.type)
        read(std::max(pageSize, int(m_lines.size())), Take::Replace);
}

void RecordTableModel::read(int limit, Take take)
{
    ListQuery query = m_query;
    query.limit = limit;
    if (take == Take::Append && !m_lines.isEmpty()) {
        query.afterKey = m_lines.last().key;
        query.afterSeq = m_lines.last().seq;
    }
    m_loading = true;
    // An answer to an older question is dropped: typing is faster than reading.
    const int generation = ++m_generation;
    m_context.ask(
        this,
        [query, maker = m_maker](Workspace &work) mutable {
            QList<RecordLine> lines;
            if (query.units.isEmpty())
                query.units = HomeService::territory(work);
            RecordService records(work);
            for (const ListRow &row : records.list(query)) {
                lines.append(maker(work, row));
                lines.last().id = row.record->id;
                lines.last().state = row.record->state;
                lines.last().seq = row.seq;
                lines.last().key = row.key;
            }
            if (query.afterSeq == 0 && RecordService::isSearchByNumber(*query.type, query.search))
                valueOrThrow(records.logList(*query.type, {.shown = lines.size(), .search = query.search}));
            return lines;
        },
        [this, generation, limit, take](Result<QList<RecordLine>> lines) {
            if (generation != m_generation)
                return;
            m_loading = false;
            if (!lines) {
                m_complete = true;
                m_context.report(lines.error());
            } else {
                m_complete = lines->size() < limit;
                if (take == Take::Replace) {
                    beginResetModel();
                    m_lines = std::move(*lines);
                    endResetModel();
                } else if (!lines->isEmpty()) {
                    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + lines->size()) - 1);
                    m_lines.append(std::move(*lines));
                    endInsertRows();
                }
            }
            emit loaded();
        });
}

int RecordTableModel::rowOf(const RecordId &id) const
{
    for (qsizetype row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).id == id)
            return int(row);
    }
    return -1;
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    const RecordLine *line = this->line(index.row());
    if (!line || index.column() >= line->cells.size())
        return {};
    const RecordCell &cell = line->cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case ItemRole::ChipKind:
        return cell.chip == ChipKind::None || cell.text.isEmpty() ? QVariant() : QVariant(int(cell.chip));
    case ItemRole::Bold:
        return cell.bold;
    case ItemRole::TextRole:
        return cell.secondary ? QVariant(int(ColorRole::Secondary)) : QVariant();
    case ItemRole::Tone:
        return int(line->tone);
    case Qt::TextAlignmentRole:
        return cell.number || m_columns.at(index.column()).number ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                                  : QVariant();
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns.at(section).title;
    if (role == Qt::TextAlignmentRole && m_columns.at(section).number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool RecordTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_complete;
}

void RecordTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(pageSize, Take::Append);
}

}  // namespace jiaxin
