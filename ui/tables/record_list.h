// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/exchange/list_export.h"
#include "ui/tables/list_columns.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QHBoxLayout;

namespace jiaxin {

class EmptyState;
class FilterChip;
class LinkButton;
class Panel;
class SearchField;

/// A filter of a list: its choices, and what a choice does to the query. `choices` empty: an enterprise is searched for.
struct ListFilter {
    struct Option {
        QString id;
        QString label;
    };
    QString id;
    QString label;
    QList<Option> options {};
    std::function<void(ListQuery &, const QString &choice)> apply {};
};

class SavedFilters;

/// Filter chips and search over a table with its footer: the left half of a list page. Empty lists say why.
class RecordList final : public QWidget {
    Q_OBJECT
public:
    struct Setup {
        QString name;  ///< object name of the table
        QString searchPlaceholder;
        ListQuery query;              ///< what is shown without filters
        QList<RecordColumn> columns;  ///< the list's own; those of all further fields can be chosen beside them
        RecordTableModel::LineMaker maker;
        QList<ListFilter> filters;
        QString nothing;  ///< said when there is nothing at all
        QString noMatch;  ///< said with %1 the filters
    };
    RecordList(PageContext &context, Setup setup, QWidget *parent = nullptr);

    /// The row of chips and the search field, to be placed over the whole page.
    QWidget *filterRow() const { return m_filterRow; }
    Panel *panel() const { return m_panel; }
    TableView *table() const { return m_table; }
    RecordTableModel *model() const { return m_columns->model(); }
    SearchField *search() const { return m_search; }
    /// Beside 清除条件 in the empty list; the list owns it.
    void addEmptyAction(QWidget *control);

    /// Chooses a filter's option; an empty choice drops it. `label` for choices that are not in the list.
    void setFilter(const QString &id, const QString &choice, const QString &label = {});
    void clearFilters();
    bool isFiltered() const;
    /// The present filters, search and order, and the way back to them.
    SavedFilter present() const;
    void show(const SavedFilter &filter);
    /// What is seen now, for an export.
    SeenList seen(const QString &title) const;
    QString filter(const QString &id) const { return m_chosen.value(id); }
    void refresh();
    /// Selects the record when it is, or comes, into the list.
    void select(const RecordId &id);
    RecordId current() const;
    void setFooter(const QString &left);

signals:
    void currentChanged(const jiaxin::RecordId &id);
    void activated(const jiaxin::RecordId &id);
    void filtersChanged();
    void loaded();

private:
    void makeFilterRow();
    void makeTable();
    void openChoices(const ListFilter &filter, FilterChip *chip);
    void openEnterprises(const ListFilter &filter, FilterChip *chip);
    void requery();
    void takeLoaded();
    void showEmpty();
    void sortBy(int column);
    ListQuery presentQuery() const;
    void showOrder();
    QStringList filterWords() const;

    PageContext &m_context;
    Setup m_setup;
    QWidget *m_filterRow;
    Panel *m_panel;
    TableView *m_table;
    ListColumns *m_columns;
    SavedFilters *m_saved = nullptr;
    SearchField *m_search = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_clearEmpty = nullptr;
    LinkButton *m_clear = nullptr;
    QLabel *m_footer;
    QHash<QString, FilterChip *> m_chips;
    QMap<QString, QString> m_chosen;
    QMap<QString, QString> m_chosenLabels;
    ListQuery::Order m_order;
    bool m_reversed = false;
    QTimer m_pause;
    RecordId m_wanted;
    RecordId m_told;
};

}  // namespace jiaxin
