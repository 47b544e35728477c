// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The panels of the sync page.
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/kit/tile.h"
#include "ui/pages/province_login.h"
#include "ui/pages/sync_page.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"
#include "ui/tables/tab_strip.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace jiaxin {

QWidget *SyncPage::headerWidget()
{
    auto *header = new HeaderRow;
    if (m_context.actor().hasBusinessRole()) {
        auto *dayEnd = new Button(tr("Day's end"), header);
        dayEnd->setObjectName(QStringLiteral("open_day_end"));
        connect(dayEnd, &Button::clicked, this, [this] { m_context.open(QStringLiteral("day_end")); });
        header->addAction(dayEnd);
    }
    if (m_context.may(Operation::ManageUsers)) {
        auto *join = new Button(tr("Join the province…"), header);
        join->setObjectName(QStringLiteral("open_enrol"));
        connect(join, &Button::clicked, this, [this] { m_context.open(QStringLiteral("enrol")); });
        header->addAction(join);
    }
    if (m_context.actor().hasBusinessRole()) {
        m_now = new Button(ButtonKind::Primary, tr("Sync now"), header);
        m_now->setObjectName(QStringLiteral("sync_now"));
        m_now->setKeyHint(QStringLiteral("F5"));
        connect(m_now, &Button::clicked, this, &SyncPage::syncNow);
        header->addAction(m_now);
    }
    showState();
    return header;
}

QWidget *SyncPage::makeTiles()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    const auto tile = [&](const QString &label, const char *name, auto open) {
        auto *made = new Tile(label, line);
        made->setObjectName(QLatin1String(name));
        connect(made, &Tile::clicked, this, open);
        row->addWidget(made, 1);
        return made;
    };
    m_waiting = tile(tr("To be sent"), "tile_waiting", [this] { m_tabs->setCurrentIndex(PassesTab); });
    m_conflicts = tile(tr("Conflicts"), "tile_conflicts", [this] { m_context.open(QStringLiteral("conflicts")); });
    m_refused = tile(tr("Refused"), "tile_refused", [this] {
        m_tabs->setCurrentIndex(RefusedTab);
        m_refusedTable->setFocus(Qt::OtherFocusReason);
    });
    m_notices = tile(tr("To be read"), "tile_notices", [this] {
        m_tabs->setCurrentIndex(NoticesTab);
        m_noticeTable->setFocus(Qt::OtherFocusReason);
    });
    return line;
}

TableView *SyncPage::makeTable(const char *name, const QString &title, const QStringList &columns, const QList<int> &widths,
                               const QString &nothing, QStandardItemModel *&model)
{
    model = new QStandardItemModel(this);
    model->setHorizontalHeaderLabels(columns);
    auto *table = new TableView(title, this);
    table->setObjectName(QLatin1String(name));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setModel(model);
    table->setColumnWidths(widths);
    table->setEmptyState(new EmptyState(nothing));
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SyncPage::showButtons);
    m_stack->addWidget(table);
    return table;
}

Panel *SyncPage::makeLists()
{
    auto *panel = new Panel({}, this);
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new TabStrip(tr("What the sync has to say"), body);
    m_tabs->setObjectName(QStringLiteral("sync_tabs"));
    for (const QString &name : {tr("Refused"), tr("Notices"), tr("Attempts")})
        m_tabs->addTab(name);
    for (const Tab tab : {RefusedTab, NoticesTab})
        m_tabs->setCount(tab, 0);
    m_stack = new QStackedWidget(body);
    m_refusedTable = makeTable("refused", tr("Refused"), {tr("Record"), tr("By"), tr("Why the province refused")},
                               {168, 120, 0}, tr("The province has refused nothing"), m_refusedModel);
    m_refusedTable->setRowHeight(56);
    m_noticeTable = makeTable("notices", tr("Notices"), {tr("When"), tr("Record"), tr("What happened")}, {112, 168, 0},
                              tr("There is nothing that you have not read"), m_noticeModel);
    m_passTable = makeTable("passes", tr("Attempts"),
                            {tr("When"), tr("Outcome"), tr("Sent"), tr("Received"), tr("Bytes up / down"), tr("What happened")},
                            {112, 88, 64, 72, 152, 0}, tr("Nobody has synced on this computer yet"), m_passModel);
    m_passTable->setLeastRest(160);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    panel->setBody(body);
    makeFooter(panel);
    connect(m_tabs, &TabStrip::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &TabStrip::currentChanged, this, &SyncPage::showButtons);
    return panel;
}

QWidget *SyncPage::makeFooter(Panel *panel)
{
    QHBoxLayout *footer = panel->footerLayout();
    const auto button = [&](ButtonKind kind, const QString &text, const char *name, const QString &key, auto action) {
        auto *made = new Button(kind, text, panel);
        made->setObjectName(QLatin1String(name));
        made->setKeyHint(key);
        connect(made, &Button::clicked, this, action);
        return made;
    };
    m_record = button(ButtonKind::Normal, tr("Open the record"), "open_record", QStringLiteral("Enter"), &SyncPage::openRecord);
    m_drop = button(ButtonKind::Careful, tr("Give up…"), "give_up", QStringLiteral("Del"), &SyncPage::giveUp);
    m_again = button(ButtonKind::Normal, tr("Send again"), "try_again", QStringLiteral("F9"), &SyncPage::tryAgain);
    m_read = button(ButtonKind::Normal, tr("Read"), "mark_read", tr("Space"), &SyncPage::markRead);
    footer->addStretch(1);
    for (Button *each : {m_record, m_drop, m_again, m_read})
        footer->addWidget(each);
    return m_record->parentWidget();
}

QWidget *SyncPage::makeSide()
{
    auto *side = new QWidget(this);
    bindFixedWidth(side, 384);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    m_loginPanel = new Panel(tr("Log in at the province"), side);
    auto *body = new QWidget(m_loginPanel);
    auto *inside = new QVBoxLayout(body);
    bindMargins(inside, 16, 12, 16, 16);
    m_login = new ProvinceLogin(m_context, body);
    inside->addWidget(m_login);
    m_loginPanel->setBody(body);
    m_loginPanel->hide();
    column->addWidget(m_loginPanel);
    auto *panel = new Panel(tr("The province"), side);
    auto *facts = new QWidget(panel);
    auto *place = new QVBoxLayout(facts);
    bindMargins(place, 16, 12, 16, 12);
    m_facts = new FactGrid(facts, 1);
    m_facts->setObjectName(QStringLiteral("sync_facts"));
    place->addWidget(m_facts);
    place->addStretch(1);
    panel->setBody(facts);
    if (m_context.actor().hasBusinessRole()) {
        const auto courier = [&](const QString &text, const char *name, const char *key, const QString &tip, auto action) {
            auto *made = new Button(text, panel);
            made->setObjectName(QLatin1String(name));
            made->setKeyHint(QLatin1String(key));
            made->setToolTip(tip);
            connect(made, &Button::clicked, this, action);
            panel->footerLayout()->addWidget(made, 1);
            return made;
        };
        m_courierOut = courier(tr("Courier file out…"), "courier_out", "F7",
                               tr("Without a network: what waits goes to the province as a sealed file, on a disc or stick"),
                               &SyncPage::writeCourier);
        m_courierIn = courier(tr("Courier file in…"), "courier_in", "F8",
                              tr("Take in the file that the province answered with"), &SyncPage::readCourier);
    }
    column->addWidget(panel, 1);
    return side;
}

void SyncPage::makeKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto action) {
        connect(new QShortcut(sequence, this), &QShortcut::activated, this, action);
    };
    const auto onTable = [this](QWidget *table, int sequence, auto action) {
        connect(new QShortcut(QKeySequence(sequence), table, nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated, this,
                action);
    };
    key(QKeySequence(Qt::Key_F5), [this] { syncNow(); });
    key(QKeySequence(Qt::Key_F7), [this] { writeCourier(); });
    key(QKeySequence(Qt::Key_F8), [this] { readCourier(); });
    key(QKeySequence(Qt::Key_F9), [this] { tryAgain(); });
    onTable(m_refusedTable, Qt::Key_Delete, [this] { giveUp(); });
    onTable(m_noticeTable, Qt::Key_Space, [this] { markRead(); });
    for (TableView *table : {m_refusedTable, m_noticeTable})
        connect(table, &TableView::activated, this, &SyncPage::openRecord);
}

}  // namespace jiaxin
