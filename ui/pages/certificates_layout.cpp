// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How the certificates page is put together, and its keys.
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/certificates_confirm.h"
#include "ui/pages/certificates_detail.h"
#include "ui/pages/certificates_lists.h"
#include "ui/pages/certificates_models.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/certificates_print.h"
#include "ui/pages/certificates_refusals.h"
#include "ui/pages/certificates_words.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QShortcut>

namespace jiaxin {

QWidget *CertificatesPage::headerWidget()
{
    if (m_header)
        return m_header;
    m_header = new HeaderRow;
    for (int i = 0; i < int(CertificatePart::Count); ++i) {
        const auto part = CertificatePart(i);
        if (part == CertificatePart::Eligible && !m_context.may(Operation::IssueCertificate))
            continue;
        auto *chip = new FilterChip(CertificateWords::part(part), FilterChip::Kind::Toggle, m_header);
        chip->setObjectName(QStringLiteral("part_%1").arg(i));
        connect(chip, &FilterChip::clicked, this, [this, part] { setPart(part); });
        m_header->addFact(chip);
        m_chips.insert(part, chip);
    }
    auto *check = new Button(tr("Verify"), m_header);
    check->setKeyHint(QStringLiteral("F6"));
    connect(check, &Button::clicked, this, &CertificatesPage::verify);
    auto *stock = new Button(tr("Card stock"), m_header);
    stock->setObjectName(QStringLiteral("open_stock"));
    stock->setKeyHint(QStringLiteral("F9"));
    connect(stock, &Button::clicked, this, [this] { m_context.open(QStringLiteral("stock")); });
    m_header->addAction(stock);
    m_header->addAction(check);
    if (m_context.may(Operation::Export))
        m_header->addAction(makeCertificateListsButton(m_context, this, m_header));
    return m_header;
}

void CertificatesPage::makeBody()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    auto *left = new QVBoxLayout;
    bindSpacing(left, 8);
    left->addWidget(makeList(), 3);
    left->addWidget(makeShortfall(), 2);
    m_refusals = new RefusalPanel(this);
    left->addWidget(m_refusals, 2);
    connect(m_refusals, &RefusalPanel::dismissed, this, &CertificatesPage::showLower);
    connect(m_refusals, &RefusalPanel::chosen, this, [this](const RecordId &worker) {
        emit navigate(QStringLiteral("workers"), {{QStringLiteral("id"), worker.toString()}});
    });
    row->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    bindSpacing(right, 8);
    m_print = new PrintPanel(m_context, this);
    m_detail = new CertificateDetailPanel(m_context, this);
    m_confirm = new ConfirmPanel(m_context, this);
    m_print->hide();
    m_confirm->hide();
    right->addWidget(m_print, 3);
    right->addWidget(m_detail, 3);
    right->addWidget(m_confirm, 2);
    row->addLayout(right, 1);
    connect(m_print, &PrintPanel::printed, this, [this](const CertificateOutcomes &refused) {
        showRefused(refused);
        m_context.announceChange();
        load();
    });
    connect(m_print, &PrintPanel::sheetsChanged, this, &CertificatesPage::showChosen);
    connect(m_confirm, &ConfirmPanel::settled, this, [this] {
        m_context.announceChange();
        load();
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

QWidget *CertificatesPage::makeList()
{
    m_listPanel = new Panel(tr("Certificates"), this);
    m_find = new SearchField(tr("Number or name"), m_listPanel);
    m_find->setObjectName(QStringLiteral("find"));
    m_find->setAccessibleName(tr("Number or name"));
    bindFixedWidth(m_find, 208);
    m_changes = new Button(tr("Came and went"), m_listPanel);
    m_changes->setObjectName(QStringLiteral("open_suspensions"));
    m_changes->setToolTip(tr("What was suspended or lifted by itself, with reason and contact"));
    m_changes->hide();
    connect(m_changes, &Button::clicked, this, [this] { m_context.open(QStringLiteral("suspensions")); });
    m_listPanel->addExtra(m_changes);
    m_listPanel->addExtra(m_find);
    connect(m_find, &SearchField::searchRequested, this, &CertificatesPage::find);
    m_list = new TableView(tr("Certificates"), m_listPanel);
    m_list->setObjectName(QStringLiteral("certificates"));
    m_list->setColumnWidths({120, 176, 0, 112});
    m_list->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_list->setModel(m_model);
    m_list->installEventFilter(this);
    m_empty = new EmptyState(CertificateWords::empty(CertificatePart::Approved));
    m_list->setEmptyState(m_empty);
    m_listPanel->bodyLayout()->addWidget(m_list, 1);
    m_footer = new QWidget(m_listPanel);
    auto *foot = new QHBoxLayout(m_footer);
    bindMargins(foot, 16, 8, 16, 8);
    bindSpacing(foot, 8);
    m_all = new QCheckBox(tr("All"), m_footer);
    m_all->setAccessibleName(tr("All"));
    m_chosen = makeLabel({}, m_footer, ColorRole::Secondary);
    m_chosen->setObjectName(QStringLiteral("chosen"));
    m_return = new Button(ButtonKind::Careful, tr("Return"), m_footer);
    m_take = new Button(ButtonKind::Primary, tr("Approve"), m_footer);
    m_take->setObjectName(QStringLiteral("take"));
    foot->addWidget(m_all);
    foot->addWidget(m_chosen);
    foot->addStretch(1);
    foot->addWidget(m_return);
    foot->addWidget(m_take);
    m_listPanel->bodyLayout()->addWidget(m_footer);
    connect(m_all, &QCheckBox::clicked, m_model, &CertificateListModel::setAllChecked);
    connect(m_model, &CertificateListModel::chosenChanged, this, &CertificatesPage::showChosen);
    connect(m_return, &Button::clicked, this, &CertificatesPage::returnSeveral);
    connect(m_take, &Button::clicked, this, &CertificatesPage::takeSeveral);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            showRow(current.row());
    });
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit navigate(QStringLiteral("workers"), {{QStringLiteral("id"), m_model->row(index.row()).worker.toString()}});
    });
    return m_listPanel;
}

QWidget *CertificatesPage::makeShortfall()
{
    m_shortfallPanel = new Panel(tr("One item lacking"), this);
    m_shortfallPanel->setSubtitle(tr("moves up by itself once it is there"));
    m_shortfall = new TableView(tr("One item lacking"), m_shortfallPanel);
    m_shortfall->setObjectName(QStringLiteral("shortfall"));
    m_shortfall->setColumnWidths({96, 0, 176, 112});
    m_shortfall->setSelectionMode(QAbstractItemView::SingleSelection);
    m_shortfall->setModel(m_shortfallModel);
    m_shortfall->setEmptyState(new EmptyState(tr("Nobody lacks just one item")));
    m_shortfallPanel->setBody(m_shortfall);
    connect(m_shortfall, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { cure(index.row()); });
    connect(m_shortfall, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ShortfallModel::Cure && !CertificateWords::cure(m_shortfallModel->lacking(index.row())).isEmpty())
            cure(index.row());
    });
    return m_shortfallPanel;
}

void CertificatesPage::makeKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto action) {
        auto *shortcut = new QShortcut(sequence, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(QKeySequence(Qt::Key_F6), [this] { verify(); });
    key(QKeySequence(Qt::Key_F7), [this] {
        if (m_print->isVisible())
            m_print->printTest();
    });
    key(QKeySequence(Qt::SHIFT | Qt::Key_F7), [this] {
        if (m_print->isVisible())
            m_print->calibrate();
    });
    key(QKeySequence(Qt::Key_F9), [this] { m_context.open(QStringLiteral("stock")); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_F9), [this] { m_context.open(QStringLiteral("templates")); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { walkParts(1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { walkParts(-1); });
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    key(QKeySequence(Qt::Key_F8), [this] {
        if (m_detail->isVisible())
            m_detail->turn();
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_P), [this] {
        if (m_print->isVisible())
            m_print->printBatch();
    });
    onCommitKeys(this, [this] { takeSeveral(); });
    auto *all = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_A), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(all, &QShortcut::activated, this, [this] { m_model->setAllChecked(!m_model->allChecked()); });
    // Space ticks the marked lines, wherever in them the cursor stands, as the last of them then is.
    auto *tick = new QShortcut(QKeySequence(Qt::Key_Space), m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(tick, &QShortcut::activated, this, [this] {
        const QModelIndex box = m_model->index(m_list->currentIndex().row(), CertificateListModel::Name);
        if (!box.isValid())
            return;
        const QItemSelection marked = m_list->selectionModel()->selection();
        const int first = marked.isEmpty() ? box.row() : marked.first().top();
        const int last = marked.isEmpty() ? box.row() : marked.first().bottom();
        m_model->setChecked(first, last, box.data(Qt::CheckStateRole).toInt() != Qt::Checked);
    });
}

}  // namespace jiaxin
