// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How the reward page is put together.
#include "app/words/words.h"
#include "ui/forms/scan_viewer.h"
#include "ui/kit/button.h"
#include "ui/kit/check_list.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/step_track.h"
#include "ui/pages/return_pane.h"
#include "ui/pages/reward_models.h"
#include "ui/pages/reward_page.h"
#include "ui/pages/reward_words.h"
#include "ui/pages/rich_cells.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

namespace jiaxin {

namespace {

QScrollArea *scrolled(QWidget *content, const QString &name)
{
    bindFill(content, ColorRole::Surface);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->setAccessibleName(name);
    return scroll;
}

}  // namespace

QWidget *RewardPage::headerWidget()
{
    if (m_header)
        return m_header;
    m_header = new HeaderRow;
    m_withdraw = new Button(ButtonKind::Careful, tr("Withdraw…"), m_header);
    m_withdraw->setObjectName(QStringLiteral("withdraw_reward"));
    m_withdraw->setKey(QKeySequence(Qt::Key_F8));
    m_withdraw->hide();
    m_header->addAction(m_withdraw);
    connect(m_withdraw, &Button::clicked, this, &RewardPage::withdraw);
    addDeskFacts(m_header);
    addTurning(m_header);
    return m_header;
}

QWidget *RewardPage::makeBody()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    bindSpacing(outer, 8);
    auto *row = new QHBoxLayout;
    bindSpacing(row, 8);
    row->addWidget(makeList());
    m_stack = new QStackedWidget(this);
    row->addWidget(m_stack, 1);
    outer->addLayout(row, 1);
    auto *body = new QWidget(m_stack);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 8);
    column->addWidget(makeFiling(), 1);
    column->addWidget(makeTrack());
    setDecisionWidget(new ReviewDecision(decisionSetup(), this));
    outer->addWidget(m_decision);
    m_stack->addWidget(body);
    auto *nothing = new Panel({}, m_stack);
    m_nothing = new EmptyState(tr("Choose a reward in the list"));
    nothing->setBody(m_nothing);
    m_stack->addWidget(nothing);
    m_stack->setCurrentIndex(1);
    return body;
}

Panel *RewardPage::makeList()
{
    auto *panel = new Panel({}, this);
    bindFixedWidth(panel, 320);
    auto *body = new QWidget(panel);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *chips = new QHBoxLayout;
    bindMargins(chips, 12, 8, 12, 8);
    bindSpacing(chips, 8);
    for (int i = 0; i < int(RewardPart::Count); ++i) {
        const auto part = RewardPart(i);
        auto *chip = new FilterChip(RewardWords::partName(part), FilterChip::Kind::Toggle, body);
        chip->setObjectName(QStringLiteral("part_%1").arg(i + 1));
        chip->setChecked(part == m_part);
        connect(chip, &FilterChip::clicked, this, [this, part] { choosePart(part); });
        chips->addWidget(chip);
        m_parts.append(chip);
    }
    chips->addStretch(1);
    column->addLayout(chips);
    m_list = new TableView(tr("Rewards"), body);
    m_list->setObjectName(QStringLiteral("rewards"));
    m_list->horizontalHeader()->hide();
    m_list->setSerialVisible(false);
    m_list->setRowHeight(RewardCardDelegate::height);
    m_list->setItemDelegate(new RewardCardDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setColumnWidths({0});
    m_list->setModel(m_model);
    column->addWidget(m_list, 1);
    auto *foot = makeLabel(tr("Only when it is approved and its publicity is over does a reward enter the credit archive."),
                           body, ColorRole::Secondary);
    foot->setWordWrap(true);
    bindMargins(column, 0, 0, 0, 0);
    auto *footRow = new QHBoxLayout;
    bindMargins(footRow, 16, 8, 16, 12);
    footRow->addWidget(foot);
    column->addLayout(footRow);
    panel->setBody(body);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && m_model->items().at(current.row()).item.id != m_current)
            openAt(current.row());
    });
    return panel;
}

QWidget *RewardPage::makeFiling()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    m_claimPanel = new Panel(tr("Claim"), box);
    m_claimPanel->setBody(makeClaim());
    bindMinimumWidth(m_claimPanel, 320);
    m_proofPanel = new Panel(tr("Proof"), box);
    m_proofPanel->addExtra(new KeyHint(keyText(QKeySequence(Qt::Key_F2)), m_proofPanel));
    m_scans = new ScanViewer(m_context, ScanViewer::Layout::Single, m_proofPanel);
    m_scans->setMissing(tr("No proof was uploaded"));
    m_proofPanel->setBody(m_scans);
    bindMinimumWidth(m_proofPanel, 232);
    connect(m_scans, &ScanViewer::enlargeWanted, this, &RewardPage::toggleScan);
    m_checkPanel = new Panel(tr("Automatic checks"), box);
    addMarks(m_checkPanel);
    m_checks = new CheckList;
    m_checkPanel->setBody(scrolled(m_checks, tr("Automatic checks")));
    bindMinimumWidth(m_checkPanel, 256);
    row->addWidget(m_claimPanel, 5);
    row->addWidget(m_proofPanel, 4);
    row->addWidget(m_checkPanel, 4);
    return box;
}

QWidget *RewardPage::makeClaim()
{
    m_claim = new TableView(tr("Claim"), m_claimPanel);
    m_claim->setObjectName(QStringLiteral("claim"));
    m_claim->horizontalHeader()->hide();
    m_claim->setSerialVisible(false);
    m_claim->setItemDelegate(new RichCellDelegate(m_claim));
    m_claim->setSelectionMode(QAbstractItemView::SingleSelection);
    m_claim->setColumnWidths({136, 0});
    m_claim->setModel(m_claimModel);
    // What does not fit into its line is read in full below.
    m_fullText = makeLabel({}, m_claimPanel, ColorRole::Secondary);
    m_fullText->setWordWrap(true);
    m_fullText->setObjectName(QStringLiteral("claim_text"));
    auto *below = new QWidget(m_claimPanel);
    auto *row = new QHBoxLayout(below);
    bindMargins(row, 16, 4, 16, 8);
    row->addWidget(m_fullText);
    m_pane = new ReturnPane(rewardType, m_claim, below, m_claimPanel);
    connect(m_claim->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            setField(m_claimModel->lines().at(current.row()).field);
    });
    connect(m_pane, &ReturnPane::fieldChosen, this, &RewardPage::setField);
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), m_pane, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(space, &QShortcut::activated, this, &RewardPage::togglePin);
    // From the list the key leads to the fields: there it says which one.
    auto *there = new QShortcut(QKeySequence(Qt::Key_Space), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(there, &QShortcut::activated, this, [this] { m_pane->fields()->setFocus(Qt::OtherFocusReason); });
    return m_pane;
}

QWidget *RewardPage::makeTrack()
{
    auto *panel = new Panel({}, this);
    auto *body = new QWidget(panel);
    auto *row = new QHBoxLayout(body);
    bindMargins(row, 16, 10, 16, 10);
    m_track = new StepTrack(body);
    m_track->setObjectName(QStringLiteral("reward_track"));
    row->addWidget(m_track);
    panel->setBody(body);
    return panel;
}

DecisionSetup RewardPage::decisionSetup()
{
    const auto plain = [](const QString &sentence) { return [sentence](const QString &) { return sentence; }; };
    return {
        .phrases = {{tr("True, agreed"), plain(tr("The filing is true; agreed."))},
                    {tr("Give the ground of the term"), plain(tr("Please add on what the term of validity is based."))},
                    {tr("Material incomplete"), plain(tr("The material is not complete; please complete it and file again."))}},
        .fieldLabel = [](const QString &field) { return fieldText(rewardType, field); },
        .leadsElsewhere = true,
        .asksPublicity = true};
}

}  // namespace jiaxin
