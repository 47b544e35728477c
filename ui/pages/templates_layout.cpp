// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How the page of templates is put together, and its keys.
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/sheet_view.h"
#include "ui/pages/templates_page.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace jiaxin {

QWidget *TemplatesPage::headerWidget()
{
    auto *header = new HeaderRow;
    m_count = new Chip(ChipKind::Grey, QStringLiteral(" "), header);
    m_count->setObjectName(QStringLiteral("template_count"));
    header->addFact(m_count);
    if (m_mayManage) {
        auto *bring = new Button(tr("Bring in a file…"), header);
        bring->setObjectName(QStringLiteral("bring_in"));
        bring->setKeyHint(QStringLiteral("Ctrl+O"));
        connect(bring, &Button::clicked, this, &TemplatesPage::bringIn);
        header->addAction(bring);
    }
    return header;
}

Panel *TemplatesPage::makeList()
{
    auto *panel = new Panel(tr("Templates"), this);
    panel->setSubtitle(tr("those in use are offered for every print"));
    m_listModel->setHorizontalHeaderLabels({tr("Title"), tr("Short name"), tr("Version"), tr("Stock"), tr("State")});
    m_list = new TableView(tr("Templates"), panel);
    m_list->setObjectName(QStringLiteral("templates"));
    m_list->setModel(m_listModel);
    m_list->setColumnWidths({0, 128, 56, 72, 120});
    m_list->setLeastRest(120);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEmptyState(new EmptyState(tr("The templates of the program are not there; install it again")));
    panel->bodyLayout()->addWidget(m_list, 1);
    if (m_mayManage) {
        m_usual = new Button(tr("Make it the usual one"), panel);
        m_usual->setObjectName(QStringLiteral("usual_template"));
        m_usual->setKeyHint(QStringLiteral("Ctrl+U"));
        m_usual->setToolTip(tr("Every print begins with it; another one can be chosen there"));
        connect(m_usual, &Button::clicked, this, &TemplatesPage::makeUsual);
        panel->addExtra(m_usual);
    }
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TemplatesPage::showCurrent);
    return panel;
}

Panel *TemplatesPage::makeVersions()
{
    m_versionPanel = new Panel(tr("Versions"), this);
    m_versionModel->setHorizontalHeaderLabels({tr("Version"), tr("Title"), tr("Brought in"), tr("By"), tr("State")});
    m_versionList = new TableView(tr("Versions"), m_versionPanel);
    m_versionList->setObjectName(QStringLiteral("versions"));
    m_versionList->setModel(m_versionModel);
    m_versionList->setSerialVisible(false);
    m_versionList->setColumnWidths({64, 0, 104, 72, 120});
    m_versionList->setLeastRest(112);
    m_versionList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_versionList->setEmptyState(new EmptyState(tr("This one comes with the program; own ones have their versions here")));
    m_versionPanel->bodyLayout()->addWidget(m_versionList, 1);
    if (m_mayManage) {
        m_withdraw = new Button(ButtonKind::Careful, tr("Withdraw"), m_versionPanel);
        m_withdraw->setObjectName(QStringLiteral("withdraw_template"));
        m_withdraw->setKeyHint(tr("Del"));
        connect(m_withdraw, &Button::clicked, this, &TemplatesPage::withdraw);
        m_versionPanel->addExtra(m_withdraw);
    }
    connect(m_versionList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showVersion(index.row()); });
    return m_versionPanel;
}

Panel *TemplatesPage::makePreview()
{
    m_panel = new Panel(tr("Preview"), this);
    m_stack = new QStackedWidget(m_panel);
    m_stack->addWidget(makeSheet(m_stack));
    m_stack->addWidget(makeFaults(m_stack));
    m_panel->setBody(m_stack);
    // The frame is two wide while somebody has to decide.
    bindMargins(m_panel->bodyLayout(), 1, 0, 1, 0);
    QHBoxLayout *foot = m_panel->footerLayout();
    m_discard = new Button(tr("Discard"), m_panel);
    m_discard->setObjectName(QStringLiteral("discard_template"));
    m_discard->setKeyHint(QStringLiteral("Esc"));
    m_again = new Button(tr("Check the file again"), m_panel);
    m_again->setObjectName(QStringLiteral("check_again"));
    m_again->setKeyHint(QStringLiteral("F5"));
    m_copy = new Button(tr("Copy the list"), m_panel);
    m_copy->setObjectName(QStringLiteral("copy_faults"));
    m_take = new Button(ButtonKind::Primary, tr("Take into use"), m_panel);
    m_take->setObjectName(QStringLiteral("take_template"));
    m_take->setSizeClass(ButtonSize::Decision);
    m_take->setKeyHint(QStringLiteral("Ctrl+Enter"));
    foot->addWidget(m_discard);
    foot->addWidget(m_copy);
    foot->addStretch(1);
    foot->addWidget(m_again);
    foot->addWidget(m_take);
    connect(m_discard, &Button::clicked, this, &TemplatesPage::discard);
    connect(m_again, &Button::clicked, this, &TemplatesPage::readAgain);
    connect(m_copy, &Button::clicked, this, &TemplatesPage::copyFaults);
    connect(m_take, &Button::clicked, this, &TemplatesPage::take);
    return m_panel;
}

QWidget *TemplatesPage::makeSheet(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_view = new SheetView(box);
    m_view->setObjectName(QStringLiteral("template_preview"));
    column->addWidget(m_view, 1);
    auto *words = new QWidget(box);
    auto *lines = new QVBoxLayout(words);
    bindMargins(lines, 16, 8, 16, 8);
    bindSpacing(lines, 8);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    m_facts = makeLabel({}, words, ColorRole::Secondary);
    m_facts->setWordWrap(true);
    row->addWidget(m_facts, 1);
    if (m_context.may(Operation::View)) {
        m_number = new QLineEdit(words);
        m_number->setObjectName(QStringLiteral("preview_number"));
        m_number->setAccessibleName(tr("Certificate to look at it with"));
        m_number->setPlaceholderText(tr("With certificate number"));
        bindFixedWidth(m_number, 208);
        row->addWidget(m_number);
        connect(m_number, &QLineEdit::returnPressed, this, [this] {
            if (m_candidateLayout)
                preview(*m_candidateLayout);
            else if (const Entry *entry = current(); entry && entry->layout)
                preview(*entry->layout);
        });
    }
    lines->addLayout(row);
    m_hints = makeLabel({}, words, ColorRole::AmberText);
    m_hints->setObjectName(QStringLiteral("preview_hints"));
    m_hints->setWordWrap(true);
    lines->addWidget(m_hints);
    column->addWidget(words);
    return box;
}

QWidget *TemplatesPage::makeFaults(QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setObjectName(QStringLiteral("template_faults"));
    area->setAccessibleName(tr("What is wrong with the file"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::StrongFocus);
    auto *body = new QWidget(area);
    bindFill(body, ColorRole::Surface);
    auto *column = new QVBoxLayout(body);
    bindMargins(column, 16, 12, 16, 12);
    m_faultList = new CheckList(body);
    column->addWidget(m_faultList);
    column->addStretch(1);
    area->setWidget(body);
    return area;
}

void TemplatesPage::makeKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto action) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(QKeySequence(Qt::Key_F5), [this] { readAgain(); });
    key(QKeySequence(Qt::Key_Escape), [this] { discard(); });
    if (!m_mayManage)
        return;
    key(QKeySequence(Qt::CTRL | Qt::Key_O), [this] { bringIn(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_U), [this] { makeUsual(); });
    for (TableView *table : {m_list, m_versionList}) {
        auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), table, nullptr, nullptr, Qt::WidgetShortcut);
        connect(remove, &QShortcut::activated, this, &TemplatesPage::withdraw);
    }
    onCommitKeys(this, [this] { take(); });
}

}  // namespace jiaxin
