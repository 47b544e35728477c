// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/exchange/list_export.h"

#include "app/exchange/export_trail.h"
#include "app/home/home_service.h"
#include "app/words/words.h"
#include "domain/rules/divisions.h"

#include <QJsonArray>

namespace jiaxin {

namespace {

constexpr double serialWidth = 8;
/// In characters of the usual font: what an upright A4 page takes before its text gets small.
constexpr double widestUpright = 90;

}  // namespace

ListExport::ListExport(SeenList list, QString file, int pageRows)
    : m_list(std::move(list)), m_file(std::move(file)), m_pageRows(pageRows)
{
}

ListExport::~ListExport() = default;

Result<void> ListExport::begin(Workspace &work)
{
    if (!allowed(work.actor, Operation::Export))
        return failure(ErrorCode::Forbidden, "role");
    ListQuery &query = m_list.query;
    query.limit = m_pageRows;
    query.afterKey.clear();
    query.afterSeq = 0;
    if (query.units.isEmpty()) {
        query.units = HomeService::territory(work);
    } else {
        query.units.removeIf([&work](const QString &unit) { return !inSubtree(unit, work.actor.unit); });
        // Nothing but units of others was asked for: no record has the empty code.
        if (query.units.isEmpty())
            query.units.append(QString());
    }
    // What is seen is filtered by the states as they are now.
    m_list.query.statesAt = work.clock.now();
    TableSheet table {.title = m_list.title, .columns = {}, .nextRow = {}};
    table.columns.append({.header = label("exchange", "No.").translated(), .width = serialWidth});
    table.columns.append(m_list.columns);
    double width = 0;
    for (const ColumnSpec &column : std::as_const(table.columns))
        width += column.width;
    table.paper = width <= widestUpright ? TableSheet::Paper::Upright : TableSheet::Paper::Landscape;
    table.footer = listFooter(work);
    if (!m_list.conditions.isEmpty())
        table.footer.append(
            label("exchange", "Filters: %1").translated().arg(m_list.conditions.join(label("words", ", ").translated())));
    m_writer = std::make_unique<TableWriter>(m_file, table);
    return {};
}

Result<bool> ListExport::step(Workspace &work)
{
    if (!m_writer) {
        if (const Result<void> begun = begin(work); !begun)
            return begun.error();
    }
    const QList<ListRow> page = listRecords(work.database(), m_list.query);
    for (const ListRow &row : page) {
        QVariantList values {++m_rows};
        for (const QString &cell : m_list.cells(work, row))
            values.append(cell);
        if (const Result<void> written = m_writer->addRow(values); !written)
            return written.error();
    }
    if (page.size() == m_pageRows) {
        m_list.query.afterKey = page.last().key;
        m_list.query.afterSeq = page.last().seq;
        return true;
    }
    if (const Result<void> finished = finish(work); !finished)
        return finished.error();
    return false;
}

Result<void> ListExport::finish(Workspace &work)
{
    if (const Result<void> written = m_writer->close(); !written)
        return written;
    QStringList columns;
    for (const ColumnSpec &column : std::as_const(m_list.columns))
        columns.append(column.header);
    const AuditEntry entry {
        .action = QStringLiteral("export"),
        .type = m_list.query.type->id(),
        .changes = {{QStringLiteral("rows"), m_rows}, {QStringLiteral("columns"), QJsonArray::fromStringList(columns)}}};
    return auditExport(work, entry, work.context(), m_file);
}

}  // namespace jiaxin
