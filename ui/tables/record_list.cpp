// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/record_list.h"

#include "ui/forms/reference_edit.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/tables/saved_filters.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QWidgetAction>

namespace jiaxin {

RecordList::RecordList(PageContext &context, Setup setup, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_setup(std::move(setup)),
      m_filterRow(new QWidget),
      m_panel(new Panel({}, this)),
      m_table(new TableView(m_setup.name, m_panel)),
      m_columns(new ListColumns(context, m_setup.name, *m_setup.query.type, m_setup.columns, m_setup.maker, *m_table, this)),
      m_footer(makeLabel({}, m_panel, ColorRole::Secondary)),
      m_order(m_setup.query.order)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel);
    makeFilterRow();
    makeTable();
    m_footer->setObjectName(QStringLiteral("list_footer"));
    m_panel->footerLayout()->addWidget(m_footer);
    m_panel->footerLayout()->addStretch(1);
    auto *columns = new LinkButton(tr("Columns…"), m_panel);
    columns->setObjectName(QStringLiteral("choose_columns"));
    m_panel->footerLayout()->addWidget(columns);
    connect(columns, &LinkButton::clicked, this, [this, columns] { m_columns->openPopup(columns); });
    connect(m_columns, &ListColumns::changed, this, &RecordList::showOrder);
    connect(model(), &RecordTableModel::loaded, this, &RecordList::takeLoaded);
    requery();
}

void RecordList::makeFilterRow()
{
    auto *row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    auto *chips = new QWidget(m_filterRow);
    auto *flow = new FlowLayout(chips);
    bindSpacing(flow, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const ListFilter &filter : std::as_const(m_setup.filters)) {
        auto *chip = new FilterChip(filter.label, FilterChip::Kind::Choices, chips);
        chip->setObjectName(QStringLiteral("filter_") + filter.id);
        flow->addWidget(chip);
        m_chips.insert(filter.id, chip);
        connect(chip, &FilterChip::clicked, this, [this, filter, chip] {
            if (filter.options.isEmpty())
                openEnterprises(filter, chip);
            else
                openChoices(filter, chip);
        });
        connect(chip, &FilterChip::cleared, this, [this, id = filter.id] { setFilter(id, {}); });
    }
    m_saved = new SavedFilters(m_context, m_setup.name, *this, chips);
    flow->addWidget(m_saved);
    m_clear = new LinkButton(tr("Clear filters"), chips);
    m_clear->setObjectName(QStringLiteral("clear_filters"));
    flow->addWidget(m_clear);
    connect(m_clear, &LinkButton::clicked, this, &RecordList::clearFilters);
    m_search = new SearchField(m_setup.searchPlaceholder, m_filterRow);
    m_search->setObjectName(QStringLiteral("search"));
    connect(m_search, &SearchField::searchRequested, this, [this] { requery(); });
    row->addWidget(chips, 1, Qt::AlignTop);
    row->addWidget(m_search, 0, Qt::AlignTop);
}

void RecordList::makeTable()
{
    m_table->setObjectName(m_setup.name);
    m_table->setSerialVisible(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty = new EmptyState({});
    m_empty->setObjectName(QStringLiteral("empty_state"));
    auto *clear = new Button(tr("Clear filters"));
    connect(clear, &Button::clicked, this, &RecordList::clearFilters);
    m_empty->addAction(clear);
    m_clearEmpty = clear;
    m_table->setEmptyState(m_empty);
    m_panel->setBody(m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionClicked, this, &RecordList::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        const RecordLine *line = model()->line(now.row());
        const RecordId id = line ? line->id : RecordId();
        if (id == m_told)
            return;
        m_told = id;
        m_wanted = id;
        emit currentChanged(id);
    });
    connect(m_table, &TableView::activated, this, [this](const QModelIndex &index) {
        if (const RecordLine *line = model()->line(index.row()))
            emit activated(line->id);
    });
}

void RecordList::addEmptyAction(QWidget *control)
{
    m_empty->addAction(control);
}

void RecordList::openChoices(const ListFilter &filter, FilterChip *chip)
{
    auto *menu = new QMenu(chip);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ListFilter::Option &option : filter.options) {
        QAction *action = menu->addAction(option.label);
        action->setCheckable(true);
        action->setChecked(m_chosen.value(filter.id) == option.id);
        connect(action, &QAction::triggered, this, [this, id = filter.id, option] { setFilter(id, option.id, option.label); });
    }
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + dp(4))));
}

void RecordList::openEnterprises(const ListFilter &filter, FilterChip *chip)
{
    auto *menu = new QMenu(chip);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *holder = new QWidget(menu);
    auto *column = new QVBoxLayout(holder);
    bindMargins(column, 8, 8, 8, 8);
    auto *edit = new ReferenceEdit(m_context, enterpriseType, holder);
    edit->setAccessibleName(filter.label);
    bindFixedWidth(edit, 320);
    column->addWidget(edit);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(holder);
    menu->addAction(action);
    connect(edit, &ReferenceEdit::recordChanged, this, [this, id = filter.id, edit, menu](const RecordId &record) {
        if (!record.isNull())
            setFilter(id, record.toString(), edit->text());
        menu->close();
    });
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + dp(4))));
    edit->setFocus();
}

void RecordList::setFilter(const QString &id, const QString &choice, const QString &label)
{
    QString words = label;
    for (const ListFilter &filter : std::as_const(m_setup.filters)) {
        for (const ListFilter::Option &option : filter.options) {
            if (filter.id == id && option.id == choice && words.isEmpty())
                words = option.label;
        }
    }
    if (choice.isEmpty()) {
        m_chosen.remove(id);
        m_chosenLabels.remove(id);
    } else {
        m_chosen.insert(id, choice);
        m_chosenLabels.insert(id, words);
    }
    if (FilterChip *chip = m_chips.value(id))
        chip->setValue(choice.isEmpty() ? QString() : words);
    requery();
    emit filtersChanged();
}

void RecordList::clearFilters()
{
    m_chosen.clear();
    m_chosenLabels.clear();
    for (FilterChip *chip : std::as_const(m_chips))
        chip->setValue({});
    m_search->clear();
    requery();
    emit filtersChanged();
}

bool RecordList::isFiltered() const
{
    return !m_chosen.isEmpty() || !m_search->text().trimmed().isEmpty();
}

ListQuery RecordList::presentQuery() const
{
    ListQuery query = m_setup.query;
    query.order = m_order;
    query.reversed = m_reversed;
    query.search = m_search->text().trimmed();
    for (const ListFilter &filter : m_setup.filters) {
        const QString choice = m_chosen.value(filter.id);
        if (!choice.isEmpty() && filter.apply)
            filter.apply(query, choice);
    }
    return query;
}

void RecordList::requery()
{
    m_clear->setVisible(isFiltered());
    m_empty->hide();
    m_empty->setSentence({});
    model()->setQuery(presentQuery());
    showOrder();
    m_saved->follow();
}

void RecordList::showOrder()
{
    int section = -1;
    for (int i = 0; i < model()->columns().size(); ++i) {
        if (model()->columns().at(i).order == m_order)
            section = i;
    }
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(section >= 0 && m_search->text().trimmed().isEmpty());
    const bool descending = m_reversed != (m_order == ListQuery::Order::Newest);
    if (section >= 0)
        header->setSortIndicator(section, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RecordList::sortBy(int column)
{
    const std::optional<ListQuery::Order> order = model()->columns().at(column).order;
    if (!order)
        return;
    m_reversed = *order == m_order && !m_reversed;
    m_order = *order;
    requery();
}

SavedFilter RecordList::present() const
{
    return {.choices = m_chosen,
            .labels = m_chosenLabels,
            .search = m_search->text().trimmed(),
            .order = orderName(m_order),
            .reversed = m_reversed};
}

void RecordList::show(const SavedFilter &filter)
{
    m_chosen = filter.choices;
    m_chosenLabels = filter.labels;
    for (auto chip = m_chips.begin(); chip != m_chips.end(); ++chip)
        chip.value()->setValue(m_chosenLabels.value(chip.key()));
    m_search->setText(filter.search);
    m_order = orderFromName(filter.order).value_or(m_setup.query.order);
    m_reversed = filter.reversed;
    requery();
    emit filtersChanged();
}

SeenList RecordList::seen(const QString &title) const
{
    // A character of the usual font is some 7 px wide.
    constexpr double characterWidth = 7;
    constexpr double restWidth = 36;
    SeenList list {.query = presentQuery(), .title = title, .conditions = filterWords()};
    const QList<RecordColumn> shown = m_columns->shown();
    for (const RecordColumn &column : shown)
        list.columns.append(
            {.header = column.title, .width = column.width > 0 ? column.width / characterWidth : restWidth, .text = true});
    list.cells = [maker = m_columns->maker()](Workspace &work, const ListRow &row) {
        QStringList texts;
        for (const RecordCell &cell : maker(work, row).cells)
            texts.append(cell.text);
        return texts;
    };
    return list;
}

void RecordList::refresh()
{
    model()->reload();
}

void RecordList::select(const RecordId &id)
{
    m_wanted = id;
    const int row = model()->rowOf(id);
    if (row >= 0) {
        m_table->setCurrentIndex(model()->index(row, 0));
        m_table->scrollTo(model()->index(row, 0));
    }
    // A record that the present filters leave out is shown all the same.
    if (row < 0 && !id.isNull()) {
        m_told = id;
        emit currentChanged(id);
    }
}

RecordId RecordList::current() const
{
    return m_told;
}

void RecordList::takeLoaded()
{
    showEmpty();
    if (model()->rowCount() == 0) {
        if (!m_wanted.isNull() && !m_told.isNull() && !isFiltered())
            return;
        m_told = {};
        emit currentChanged({});
    } else if (!m_table->currentIndex().isValid()) {
        const int wanted = model()->rowOf(m_wanted);
        if (wanted >= 0 || m_wanted.isNull() || isFiltered())
            m_table->setCurrentIndex(model()->index(std::max(0, wanted), 0));
    }
    emit loaded();
}

QStringList RecordList::filterWords() const
{
    QStringList words = m_chosenLabels.values();
    if (!m_search->text().trimmed().isEmpty())
        words.append(m_search->text().trimmed());
    return words;
}

void RecordList::showEmpty()
{
    const bool filtered = isFiltered();
    m_empty->setSentence(filtered ? m_setup.noMatch.arg(filterWords().join(tr(", "))) : m_setup.nothing);
    m_clearEmpty->setVisible(filtered);
    m_empty->setVisible(model()->rowCount() == 0);
}

void RecordList::setFooter(const QString &left)
{
    m_footer->setText(left);
}

}  // namespace jiaxin
