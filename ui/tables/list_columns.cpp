// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/list_columns.h"

#include "app/sync/enrolment.h"
#include "ui/tables/columns_popup.h"

#include <QHeaderView>
#include <QMenu>

namespace jiaxin {

ListColumns::ListColumns(PageContext &context, QString list, const RecordType &type, QList<RecordColumn> own,
                         RecordTableModel::LineMaker maker, TableView &table, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_name(std::move(list)),
      m_type(type),
      m_own(std::move(own)),
      m_all(allColumns(type, m_own)),
      m_maker(std::move(maker)),
      m_table(table),
      m_model(new RecordTableModel(context, defaults(), lineMaker(type, m_own, defaults(), m_maker), this))
{
    constexpr int leastRest = 120;
    m_table.setLeastRest(leastRest);
    QHeaderView *header = m_table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &ListColumns::takeWidths);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_arranging)
            m_pause.start();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (m_arranging)
            return;
        remember();
        emit changed();
    });
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &position) {
        auto *menu = new QMenu(header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        QAction *choice = menu->addAction(tr("Choose columns…"));
        QAction *back = menu->addAction(tr("Columns as delivered"));
        connect(choice, &QAction::triggered, this, [this, header] { openPopup(header); });
        connect(back, &QAction::triggered, this, &ListColumns::goBack);
        menu->popup(header->mapToGlobal(position));
    });
    m_table.setModel(m_model);
    show(defaults());
    read();
}

QList<RecordColumn> ListColumns::defaults() const
{
    QList<RecordColumn> columns;
    std::copy_if(m_own.begin(), m_own.end(), std::back_inserter(columns), [](const RecordColumn &each) { return each.shown; });
    // Beside the name: what does not fit is scrolled away from the right.
    const auto sync = std::find_if(m_all.begin(), m_all.end(), [](const RecordColumn &each) { return each.id == syncColumn; });
    if (m_joined && !columns.isEmpty())
        columns.insert(1, *sync);
    return columns;
}

QList<RecordColumn> ListColumns::shown() const
{
    QList<RecordColumn> columns;
    const QHeaderView *header = m_table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        columns.append(m_model->columns().at(header->logicalIndex(visual)));
    return columns;
}

RecordTableModel::LineMaker ListColumns::maker() const
{
    return lineMaker(m_type, m_own, shown(), m_maker);
}

void ListColumns::show(const QList<RecordColumn> &columns)
{
    m_arranging = true;
    m_model->setColumns(columns, lineMaker(m_type, m_own, columns, m_maker));
    QHeaderView *header = m_table.horizontalHeader();
    // What was dragged is now the order itself.
    for (int i = 0; i < header->count(); ++i)
        header->moveSection(header->visualIndex(i), i);
    QList<int> widths;
    for (const RecordColumn &column : columns)
        widths.append(column.width);
    m_table.setColumnWidths(widths);
    m_arranging = false;
}

void ListColumns::choose(const QStringList &ids)
{
    const QList<RecordColumn> present = shown();
    QList<RecordColumn> columns;
    for (const QString &id : ids) {
        const auto is = [&id](const RecordColumn &each) { return each.id == id; };
        // One that is there already keeps its width.
        auto place = std::find_if(present.begin(), present.end(), is);
        if (place == present.end()) {
            place = std::find_if(m_all.begin(), m_all.end(), is);
            if (place == m_all.end())
                continue;
        }
        columns.append(*place);
    }
    if (columns.isEmpty())
        return;
    show(columns);
    remember();
    emit changed();
}

void ListColumns::goBack()
{
    show(defaults());
    m_context.ask(
        this, [list = m_name](Workspace &work) { ListViews(work.settings).setColumns(list, {}); }, [] {});
    emit changed();
}

void ListColumns::openPopup(QWidget *anchor)
{
    const auto idsOf = [](const QList<RecordColumn> &columns) {
        QStringList ids;
        for (const RecordColumn &column : columns)
            ids.append(column.id);
        return ids;
    };
    auto *popup = new ColumnsPopup(m_all, idsOf(shown()), anchor);
    connect(popup, &ColumnsPopup::chosen, this, &ListColumns::choose);
    connect(popup, &ColumnsPopup::defaultsWanted, this, [this, popup, idsOf] {
        goBack();
        popup->setShown(idsOf(shown()));
    });
    popup->popupAt(anchor);
}

void ListColumns::takeWidths()
{
    const QHeaderView *header = m_table.horizontalHeader();
    QList<RecordColumn> columns = m_model->columns();
    bool other = false;
    for (int i = 0; i < columns.size() && i < header->count(); ++i) {
        RecordColumn &column = columns[i];
        // What takes the rest has no width of its own; nor has the last one where nothing else takes it.
        const bool last = header->stretchLastSection() && header->visualIndex(i) == header->count() - 1;
        const int width = qRound(header->sectionSize(i) * 100.0 / Theme::current().scale());
        if (column.width == 0 || last || header->sectionSize(i) == dp(column.width))
            continue;
        column.width = width;
        other = true;
    }
    if (!other)
        return;
    m_model->setWidths(columns);
    QList<int> widths;
    for (const RecordColumn &column : std::as_const(columns))
        widths.append(column.width);
    m_arranging = true;
    m_table.setColumnWidths(widths);
    m_arranging = false;
    remember();
}

void ListColumns::read()
{
    struct Known {
        QList<ListColumnChoice> choices;
        bool joined = false;
    };
    m_context.ask(
        this,
        [list = m_name](Workspace &work) {
            return Known {.choices = ListViews(work.settings).columns(list), .joined = ServerLinkStore(work).isEnrolled()};
        },
        [this](const Known &known) {
            m_joined = known.joined;
            QList<RecordColumn> columns;
            for (const ListColumnChoice &choice : known.choices) {
                const auto place =
                    std::find_if(m_all.begin(), m_all.end(), [&](const RecordColumn &each) { return each.id == choice.id; });
                if (place == m_all.end())
                    continue;
                columns.append(*place);
                columns.last().width = choice.width;
            }
            if (columns.isEmpty() && m_joined)
                columns = defaults();
            if (columns.isEmpty())
                return;
            show(columns);
            emit changed();
        });
}

void ListColumns::remember()
{
    QList<ListColumnChoice> choices;
    const QList<RecordColumn> columns = shown();
    for (const RecordColumn &column : columns)
        choices.append({column.id, column.width});
    m_context.ask(
        this, [list = m_name, choices](Workspace &work) { ListViews(work.settings).setColumns(list, choices); }, [] {});
}

}  // namespace jiaxin
