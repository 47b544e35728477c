// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The panels of the home page.
#include "ui/kit/charts.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/home_page.h"
#include "ui/tables/facts.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QStandardItemModel>

namespace jiaxin {

QWidget *HomePage::makeTerms()
{
    m_termPanel = new Panel(tr("Legal terms"), this);
    m_termPanel->setSubtitle(tr("Counted in working days"));
    m_overdue = makeLabel({}, m_termPanel, ColorRole::RedText);
    m_today = makeLabel({}, m_termPanel, ColorRole::AmberText);
    m_all = makeLabel({}, m_termPanel, ColorRole::Secondary);
    for (QLabel *label : {m_overdue, m_today, m_all})
        m_termPanel->addExtra(label);
    m_terms = new QStandardItemModel(0, 5, this);
    m_terms->setHorizontalHeaderLabels({tr("Matter"), tr("Object"), tr("Term"), tr("Due"), tr("Left")});
    m_termTable = new TableView(tr("Legal terms"), m_termPanel);
    m_termTable->setObjectName(QStringLiteral("terms"));
    m_termTable->setColumnWidths({96, 0, 160, 104, 144});
    m_termTable->setModel(m_terms);
    m_termTable->setEmptyState(new EmptyState(tr("No term is near")));
    bindMinimumHeight(m_termTable, 136);
    connect(m_termTable, &TableView::activated, this, [this](const QModelIndex &index) { openTerm(index.row()); });
    m_termPanel->setBody(m_termTable);
    return m_termPanel;
}

QWidget *HomePage::makeStatus()
{
    auto *panel = new Panel(tr("Status of the workers"), this);
    m_people = makeLabel({}, panel, ColorRole::Secondary);
    m_people->setObjectName(QStringLiteral("people"));
    panel->addExtra(m_people);
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 12, 16, 12);
    bindSpacing(column, 8);
    m_shares = new ShareBar(tr("Status of the workers"), body);
    column->addWidget(m_shares);
    auto *grid = new QGridLayout;
    bindSpacing(grid, 8);
    grid->setColumnStretch(0, 1);
    grid->setColumnMinimumWidth(1, dp(80));
    grid->setColumnMinimumWidth(2, dp(80));
    const auto add = [grid](QWidget *widget, int row, int column, bool right) {
        grid->addWidget(widget, row, column, right ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    };
    add(makeLabel(tr("Status"), body, ColorRole::Secondary), 0, 0, false);
    add(makeLabel(tr("Persons"), body, ColorRole::Secondary), 0, 1, true);
    add(makeLabel(tr("Share"), body, ColorRole::Secondary), 0, 2, true);
    int row = 1;
    for (const StatusColour colour : {StatusColour::Green, StatusColour::Yellow, StatusColour::Red}) {
        m_colourFigures.append(makeLabel({}, body));
        m_colourShares.append(makeLabel({}, body, ColorRole::Secondary));
        add(new Chip(chipOf(colour), colourWords(colour), body), row, 0, false);
        add(m_colourFigures.last(), row, 1, true);
        add(m_colourShares.last(), row, 2, true);
        ++row;
    }
    column->addLayout(grid);
    column->addStretch(1);
    panel->setBody(body);
    return panel;
}

QWidget *HomePage::makeWeeks()
{
    auto *panel = new Panel(tr("Issued in 6 weeks"), this);
    m_issued = makeLabel({}, panel, ColorRole::Secondary);
    panel->addExtra(m_issued);
    auto *body = new QWidget(panel);
    auto *row = new QHBoxLayout(body);
    bindMargins(row, 16, 8, 8, 8);
    bindSpacing(row, 8);
    m_chart = new BarChart(tr("Issued in 6 weeks"), body);
    row->addWidget(m_chart, 1);
    m_weeks = new QStandardItemModel(0, 3, this);
    m_weeks->setHorizontalHeaderLabels({tr("Week of"), tr("Issued"), tr("Spoiled")});
    auto *table = new TableView(tr("Issued in 6 weeks"), body);
    table->setObjectName(QStringLiteral("weeks"));
    table->setRowHeight(24);
    table->setModel(m_weeks);
    table->setColumnWidths({72, 56, 0});
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    bindFixedWidth(table, 200);
    bindFixedHeight(table, 24 * 6 + 33);
    row->addWidget(table, 0, Qt::AlignTop);
    panel->setBody(body);
    return panel;
}

QWidget *HomePage::makeDrafts()
{
    auto *panel = new Panel(tr("Go on"), this);
    panel->setSubtitle(tr("Drafts keep themselves"));
    bindFixedWidth(panel, 384);
    m_drafts = new QStandardItemModel(0, 2, this);
    m_drafts->setHorizontalHeaderLabels({tr("Matter"), tr("Do")});
    m_draftTable = new TableView(tr("Go on"), panel);
    m_draftTable->setObjectName(QStringLiteral("drafts"));
    m_draftTable->setRowHeight(56);
    m_draftTable->setModel(m_drafts);
    m_draftTable->horizontalHeader()->hide();
    m_draftTable->setColumnWidths({0, 72});
    m_draftTable->setEmptyState(new EmptyState(tr("Nothing was left half done")));
    bindFixedHeight(m_draftTable, 112);
    for (auto signal : {&TableView::activated, &TableView::clicked})
        connect(m_draftTable, signal, this, [this](const QModelIndex &index) { openDraft(index.row()); });
    panel->setBody(m_draftTable);
    return panel;
}

QWidget *HomePage::makeNews()
{
    auto *panel = new Panel(tr("Latest"), this);
    bindFixedWidth(panel, 384);
    m_news = new QStandardItemModel(0, 2, this);
    m_news->setHorizontalHeaderLabels({tr("Time"), tr("What")});
    auto *table = new TableView(tr("Latest"), panel);
    table->setObjectName(QStringLiteral("news"));
    table->setRowHeight(48);
    table->setModel(m_news);
    table->horizontalHeader()->hide();
    table->setColumnWidths({72, 0});
    table->setEmptyState(new EmptyState(tr("Nothing has happened yet")));
    connect(table, &TableView::activated, this, [this](const QModelIndex &index) { openActivity(index.row()); });
    panel->setBody(table);
    return panel;
}

}  // namespace jiaxin
