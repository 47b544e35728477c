// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The parts of the pane of a worker: head, five items, tabs, buttons.
#include "app/words/words.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/views.h"
#include "ui/pages/history_view.h"
#include "ui/pages/worker_detail.h"
#include "ui/pages/worker_words.h"
#include "ui/tables/facts.h"
#include "ui/tables/tab_strip.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace jiaxin {

void WorkerDetail::makeHead(QVBoxLayout *column)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    bindMargins(row, 16, 12, 16, 8);
    bindSpacing(row, 16);
    m_photo = new PhotoView(head);
    row->addWidget(m_photo, 0, Qt::AlignTop);
    auto *right = new QVBoxLayout;
    bindSpacing(right, 6);
    auto *first = new QHBoxLayout;
    bindSpacing(first, 12);
    m_name = makeTitle("worker_name", head);
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_colour = new Chip(ChipKind::Grey, {}, head);
    m_cardRead = makeLabel({}, head, ColorRole::Secondary);
    first->addWidget(m_name);
    first->addWidget(m_colour);
    first->addWidget(makeSyncChip(workerType, head));
    first->addStretch(1);
    first->addWidget(m_cardRead);
    right->addLayout(first);
    auto *grid = new QGridLayout;
    bindSpacing(grid, 6);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    const auto fact = [&](const char *id, const QString &label, int line, int at, int span) {
        grid->addWidget(makeLabel(label, head, ColorRole::Secondary), line, at);
        auto *value = new ElidedLabel({}, head);
        value->setObjectName(QStringLiteral("fact_") + QLatin1String(id));
        grid->addWidget(value, line, at + 1, 1, span);
        m_facts.insert(QLatin1String(id), value);
    };
    fact("person", tr("Sex and age"), 0, 0, 1);
    fact("category", tr("Category"), 0, 2, 1);
    fact("document_number", tr("Document number"), 1, 0, 1);
    fact("phone", tr("Mobile"), 1, 2, 1);
    fact("enterprise", tr("Enterprise"), 2, 0, 2);
    m_reveal = new LinkButton(tr("Show full numbers…"), head);
    m_reveal->setObjectName(QStringLiteral("reveal"));
    connect(m_reveal, &LinkButton::clicked, this, [this] { isRevealed() ? concealAgain() : askReveal(); });
    grid->addWidget(m_reveal, 2, 3, Qt::AlignRight);
    right->addLayout(grid);
    row->addLayout(right, 1);
    column->addWidget(head);
}

void WorkerDetail::makeStatus(QVBoxLayout *column)
{
    m_status = new QStandardItemModel(0, 5, this);
    m_status->setHorizontalHeaderLabels({tr("Five items"), tr("Result"), tr("Based on"), tr("Valid until"), tr("Left")});
    auto *table = new TableView(tr("Five items"));
    table->setObjectName(QStringLiteral("status_items"));
    table->setColumnWidths({80, 120, 0, 98, 100});
    table->setModel(m_status);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    bindFixedHeight(table, 32 * 6 + 1);
    column->addWidget(table);
    m_warning = new MessageBar(MessageKind::Warning, {}, nullptr, MessageBar::Shape::Flush);
    m_warning->setObjectName(QStringLiteral("worker_warning"));
    column->addWidget(m_warning);
}

void WorkerDetail::makeTabs(QVBoxLayout *column)
{
    m_tabs = new TabStrip(tr("Parts of the archive"));
    m_tabs->setObjectName(QStringLiteral("worker_tabs"));
    m_tabPages = new QStackedWidget;
    m_tabs->addTab(tr("Basics"));
    m_basics = new FactGrid;
    m_tabPages->addWidget(makeFactsPage(m_basics, tr("Basics")));
    for (const RecordType *type : workerChildTypes) {
        m_tabs->addTab(childTitle(*type));
        const QStringList columns = childColumns(*type);
        auto *model = new QStandardItemModel(0, int(columns.size()), this);
        QStringList titles;
        for (const QString &name : columns)
            titles.append(name == QLatin1String("state") ? tr("State") : fieldText(*type, name));
        model->setHorizontalHeaderLabels(titles);
        auto *table = new TableView(typeText(*type));
        table->setObjectName(QStringLiteral("children_") + type->id());
        QList<int> widths(columns.size(), 104);
        widths[0] = 0;
        table->setColumnWidths(widths);
        table->setModel(model);
        auto *none = new EmptyState(tr("None recorded yet"));
        if (m_context.may(Operation::Create)) {
            auto *add = new Button(tr("Add"));
            connect(add, &Button::clicked, this, [this, type] { addChild(*type); });
            none->addAction(add);
        }
        table->setEmptyState(none);
        connect(table, &TableView::activated, this, &WorkerDetail::openChild);
        m_children.append(model);
        m_tabPages->addWidget(table);
    }
    m_tabs->addTab(tr("History"));
    m_history = new HistoryView(m_context);
    m_tabPages->addWidget(m_history);
    bindMinimumHeight(m_tabPages, 96);
    connect(m_tabs, &TabStrip::currentChanged, m_tabPages, &QStackedWidget::setCurrentIndex);
    m_tabs->setCurrentIndex(1);
    column->addWidget(m_tabs);
    column->addWidget(m_tabPages, 1);
}

void WorkerDetail::makeButtons()
{
    m_renew = addButton(ButtonKind::Primary, tr("Renew consent"), "renew", [this] { renewAuthorisation(); });
    m_renew->setKey(Qt::Key_F4);
    m_health = addButton(ButtonKind::Normal, tr("Health check"), "add_health", [this] { addChild(healthCheckType); });
    m_certificate = addButton(ButtonKind::Normal, tr("Certificate"), "certificate", [this] {
        m_context.open(QStringLiteral("certificates"), {{QStringLiteral("worker"), m_id.toString()}});
    });
    m_panel->footerLayout()->addStretch(1);
    m_edit = addButton(ButtonKind::Normal, tr("Edit"), "edit", [this] { edit(); });
    m_more = addButton(ButtonKind::Normal, tr("More"), "more", [this] { openMore(); });
    m_more->setGlyph(IconName::ChevronDown, IconSide::Right);
}

}  // namespace jiaxin
