// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How the vetting page is put together, and its keys.
#include "ui/dialogs/letter_dialog.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/pages/licence_reader.h"
#include "ui/pages/return_pane.h"
#include "ui/pages/rich_cells.h"
#include "ui/pages/vetting_page.h"
#include "ui/pages/vetting_words.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>

namespace jiaxin {

namespace {

/// Seven rows, their header, the title.
constexpr int comparisonHeight = 40 + 32 + 7 * 32 + 2;

}  // namespace

QWidget *VettingPage::headerWidget()
{
    if (m_header)
        return m_header;
    m_header = new HeaderRow;
    m_chip = new Chip(ChipKind::Grey, {}, m_header);
    m_name = new ElidedLabel({}, m_header);
    bindFont(m_name, 14, Weight::Bold);
    m_place = makeLabel({}, m_header, ColorRole::Secondary);
    m_header->addFact(m_place);
    m_header->addFact(m_chip);
    addDeskFacts(m_header);
    m_header->addFact(m_name);
    m_letters = new Button(tr("Documents"), m_header);
    m_letters->setObjectName(QStringLiteral("vetting_letters"));
    m_letters->setKey(QKeySequence(Qt::Key_F7));
    connect(m_letters, &Button::clicked, this, [this] {
        if (m_filing.record)
            openLetters(m_context, this, enterpriseType, m_filing.record->id);
    });
    m_header->addAction(m_letters);
    addTurning(m_header);
    return m_header;
}

QWidget *VettingPage::makeBody()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack);
    auto *body = new QWidget(m_stack);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    row->addWidget(makeLines(), 1);
    auto *right = new QVBoxLayout;
    bindSpacing(right, 8);
    right->addWidget(makeComparison(), 2);
    right->addWidget(makeScans(), 1);
    row->addLayout(right, 2);
    column->addLayout(row, 1);
    setDecisionWidget(new ReviewDecision(decisionSetup(), body));
    column->addWidget(m_decision);
    m_stack->addWidget(body);
    auto *nothing = new Panel({}, m_stack);
    auto *empty = new EmptyState(tr("No filing waits for you. New ones appear here as soon as a clerk has submitted them."));
    auto *list = new Button(tr("To the enterprises"), empty);
    connect(list, &Button::clicked, this, [this] { emit navigate(QStringLiteral("enterprises"), {}); });
    empty->addAction(list);
    nothing->setBody(empty);
    m_stack->addWidget(nothing);
    return body;
}

QWidget *VettingPage::makeLines()
{
    m_linePanel = new Panel(tr("Filing"), this);
    addMarks(m_linePanel);
    m_lines = new TableView(tr("Filing"), m_linePanel);
    m_lines->setObjectName(QStringLiteral("filing_lines"));
    m_lines->horizontalHeader()->hide();
    m_lines->setItemDelegate(new RichCellDelegate(m_lines));
    m_lines->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lines->setColumnWidths({140, 0, 44});
    m_lines->setModel(m_lineModel);
    m_pane = new ReturnPane(enterpriseType, m_lines, nullptr, m_linePanel);
    m_linePanel->setBody(m_pane);
    bindMinimumWidth(m_linePanel, 390);
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && m_lineModel->line(current.row()).field != m_field)
            setField(m_lineModel->line(current.row()).id);
    });
    connect(m_lines, &QAbstractItemView::activated, this, &VettingPage::editReading);
    connect(m_pane, &ReturnPane::activated, this, &VettingPage::editReading);
    connect(m_pane, &ReturnPane::fieldChosen, this, &VettingPage::setField);
    connect(m_pane, &ReturnPane::toggled, this, &VettingPage::narrowComparison);
    return m_linePanel;
}

QWidget *VettingPage::makeComparison()
{
    m_comparisonPanel = new Panel(tr("Comparison"), this);
    m_comparisonPanel->setSubtitle(VettingWords::registerDay({}));
    m_importRegister = new LinkButton(tr("Import… %1").arg(keyText(QKeySequence(Qt::Key_F8))), m_comparisonPanel);
    m_importRegister->setObjectName(QStringLiteral("import_register"));
    m_importRegister->setAccessibleName(tr("Import an extract of the register"));
    m_importRegister->setToolTip(m_importRegister->accessibleName());
    connect(m_importRegister, &LinkButton::clicked, this, &VettingPage::importRegister);
    m_comparisonPanel->addBesideTitle(m_importRegister);
    m_differing = makeLabel({}, m_comparisonPanel, ColorRole::RedText);
    m_comparisonPanel->addExtra(m_differing);
    m_comparison = new TableView(tr("Comparison"), m_comparisonPanel);
    m_comparison->setObjectName(QStringLiteral("comparison"));
    m_comparison->setItemDelegate(new RichCellDelegate(m_comparison));
    m_comparison->setSelectionMode(QAbstractItemView::SingleSelection);
    m_comparison->setColumnWidths({128, 0, 0, 0, 96});
    m_comparison->setModel(m_comparisonModel);
    m_comparisonPanel->setBody(m_comparison);
    bindMaximumHeight(m_comparisonPanel, comparisonHeight);
    connect(m_comparison->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && m_comparisonModel->field(current.row()) != m_field)
            setField(m_comparisonModel->field(current.row()));
    });
    connect(m_comparison, &QAbstractItemView::activated, this, &VettingPage::editReading);
    return m_comparisonPanel;
}

QWidget *VettingPage::makeScans()
{
    auto *panel = new Panel({}, this);
    m_scans = new ScanViewer(m_context, ScanViewer::Layout::Review, panel);
    m_scans->setMissing(tr("No business licence was uploaded"), tr("Ask for the scan"));
    panel->setBody(m_scans);
    bindMinimumHeight(panel, 128);
    m_reader = new LicenceReader(m_context, m_comparison, m_comparisonModel, m_scans, this);
    connect(m_scans, &ScanViewer::enlargeWanted, this, &VettingPage::toggleScan);
    connect(m_scans, &ScanViewer::scanWanted, this, [this] {
        if (pinNumber(m_decision->decision().pins, QStringLiteral("licence_scan")) == 0)
            m_decision->togglePin(QStringLiteral("licence_scan"), tr("Please upload the business licence (copy)"));
    });
    return panel;
}

DecisionSetup VettingPage::decisionSetup()
{
    const auto plain = [](const QString &sentence) { return [sentence](const QString &) { return sentence; }; };
    return {.phrases = {{tr("True, agreed"), plain(tr("The filing is true; agreed."))},
                        {tr("Material complete"), plain(tr("The material is complete and meets the requirements."))},
                        {tr("Correct as on the licence"),
                         [](const QString &pinned) {
                             return pinned.isEmpty()
                                        ? tr("The filing does not agree with the business licence; please correct it as on the "
                                             "licence and file again.")
                                        : tr("%1: not as on the business licence; please correct as on the licence and file "
                                             "again.")
                                              .arg(pinned);
                         }},
                        {tr("Complete the material"),
                         plain(tr("The material is not complete; please complete it and file again."))}},
            .fieldLabel = &VettingWords::lineLabel,
            .leadsElsewhere = true};
}

void VettingPage::makeKeys()
{
    makeReviewKeys();
    auto *import = new QShortcut(QKeySequence(Qt::Key_F8), this);
    connect(import, &QShortcut::activated, this, &VettingPage::importRegister);
    for (QWidget *table : {static_cast<QWidget *>(m_pane), static_cast<QWidget *>(m_comparison)}) {
        auto *space = new QShortcut(QKeySequence(Qt::Key_Space), table, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(space, &QShortcut::activated, this, &VettingPage::togglePin);
        auto *mark = new QShortcut(QKeySequence(Qt::Key_M), table, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(mark, &QShortcut::activated, m_scans->canvas(), &ScanCanvas::beginMark);
    }
}

}  // namespace jiaxin
