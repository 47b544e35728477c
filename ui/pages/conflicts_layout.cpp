// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The panels and keys of the conflict desk.
#include "ui/kit/button.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/conflict_compare.h"
#include "ui/pages/conflicts_page.h"
#include "ui/shell/header_row.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {

QWidget *ConflictsPage::headerWidget()
{
    auto *header = new HeaderRow;
    header->setFacts(tr("Until you decide the values of both sides are kept"));
    auto *later = new Button(tr("Decide later"), header);
    later->setObjectName(QStringLiteral("conflict_later"));
    later->setKeyHint(QStringLiteral("Esc"));
    connect(later, &Button::clicked, this, [this] { m_context.open(QStringLiteral("sync")); });
    header->addAction(later);
    return header;
}

Panel *ConflictsPage::makeList()
{
    m_list = new Panel(tr("To be decided"), this);
    bindFixedWidth(m_list, 264);
    m_model = new QStandardItemModel(0, 2, this);
    m_model->setHorizontalHeaderLabels({tr("Record"), tr("Found")});
    m_table = new TableView(tr("Conflicts"), m_list);
    m_table->setObjectName(QStringLiteral("conflicts"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setRowHeight(56);
    m_table->setSerialVisible(false);
    m_table->setModel(m_model);
    m_table->setColumnWidths({0, 112});
    m_table->setLeastRest(120);
    m_empty = new EmptyState({});
    m_table->setEmptyState(m_empty);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictsPage::readCurrent);
    connect(m_table, &TableView::activated, this, [this] {
        (isDuplicate() ? static_cast<QWidget *>(m_elsewhere) : m_compare->table())->setFocus(Qt::TabFocusReason);
    });
    m_list->setBody(m_table);
    return m_list;
}

Panel *ConflictsPage::makeSides()
{
    m_sides = new Panel(tr("Two sides"), this);
    m_record = new ElidedLabel({}, m_sides);
    m_record->setObjectName(QStringLiteral("conflict_record"));
    m_sides->addBesideTitle(m_record);
    m_open = makeLabel({}, m_sides, ColorRole::AmberText);
    m_open->setObjectName(QStringLiteral("conflict_open"));
    m_sides->addExtra(m_open);
    const auto button = [this](const QString &text, const char *name, const QString &key, Side side) {
        auto *made = new Button(text, m_sides);
        made->setObjectName(QLatin1String(name));
        made->setKeyHint(key);
        connect(made, &Button::clicked, this, [this, side] { m_compare->chooseAll(side); });
        m_sides->addExtra(made);
        return made;
    };
    m_allMine = button(tr("All mine"), "all_mine", QStringLiteral("1"), Side::Mine);
    m_allTheirs = button(tr("All theirs"), "all_theirs", QStringLiteral("2"), Side::Theirs);
    auto *body = new QWidget(m_sides);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_explained = makeLabel({}, body, ColorRole::Secondary);
    m_explained->setObjectName(QStringLiteral("conflict_explained"));
    m_explained->setWordWrap(true);
    m_explained->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_explained->setMargin(dp(16));
    column->addWidget(m_explained);
    m_compare = new ConflictCompare(body);
    connect(m_compare, &ConflictCompare::choiceChanged, this, &ConflictsPage::showChoice);
    column->addWidget(m_compare, 1);
    m_sides->setBody(body);
    return m_sides;
}

Panel *ConflictsPage::makeOutcome()
{
    m_outcome = new Panel(tr("What comes of it"), this);
    m_outcome->setSubtitle(tr("What is not taken stays in the history"));
    auto *body = new QWidget(m_outcome);
    auto *row = new QHBoxLayout(body);
    bindMargins(row, 16, 8, 16, 12);
    bindSpacing(row, 16);
    m_lines = new QWidget(body);
    m_grid = new QGridLayout(m_lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    bindSpacing(m_grid, 8);
    m_grid->setColumnStretch(1, 1);
    constexpr int belowAll = 20;
    m_grid->setRowStretch(belowAll, 1);
    bindMinimumHeight(m_lines, 112);
    row->addWidget(m_lines, 1, Qt::AlignTop);
    auto *side = new QVBoxLayout;
    bindSpacing(side, 8);
    m_why = makeLabel({}, body, ColorRole::AmberText);
    m_why->setObjectName(QStringLiteral("conflict_why"));
    m_why->setWordWrap(true);
    m_elsewhere = new Button({}, body);
    m_elsewhere->setObjectName(QStringLiteral("conflict_elsewhere"));
    m_elsewhere->setKeyHint(QStringLiteral("F2"));
    connect(m_elsewhere, &Button::clicked, this, &ConflictsPage::openElsewhere);
    m_different = new Button(tr("They are two different ones"), body);
    m_different->setObjectName(QStringLiteral("conflict_different"));
    m_different->setKeyHint(QStringLiteral("3"));
    connect(m_different, &Button::clicked, this, &ConflictsPage::sayDifferent);
    m_save = new Button(ButtonKind::Primary, tr("Save, then the next"), body);
    m_save->setObjectName(QStringLiteral("conflict_save"));
    m_save->setSizeClass(ButtonSize::Decision);
    m_save->setKeyHint(QStringLiteral("Ctrl+Enter"));
    connect(m_save, &Button::clicked, this, &ConflictsPage::save);
    side->addWidget(m_elsewhere);
    side->addWidget(m_different);
    side->addStretch(1);
    side->addWidget(m_why);
    side->addWidget(m_save);
    row->addLayout(side);
    m_outcome->setBody(body);
    return m_outcome;
}

void ConflictsPage::makeKeys()
{
    const auto key = [this](const QKeySequence &sequence, auto action) {
        connect(new QShortcut(sequence, this), &QShortcut::activated, this, action);
    };
    key(QKeySequence(Qt::Key_1), [this] {
        if (m_allMine->isVisible() && m_allMine->isEnabled())
            m_compare->chooseAll(Side::Mine);
    });
    key(QKeySequence(Qt::Key_2), [this] {
        if (m_allTheirs->isVisible() && m_allTheirs->isEnabled())
            m_compare->chooseAll(Side::Theirs);
    });
    key(QKeySequence(Qt::Key_3), [this] {
        if (m_different->isVisible())
            sayDifferent();
    });
    key(QKeySequence(Qt::Key_F2), [this] {
        if (m_elsewhere->isVisible())
            openElsewhere();
    });
    key(QKeySequence(Qt::Key_Escape), [this] {
        if (m_compare->table()->hasFocus())
            m_table->setFocus(Qt::OtherFocusReason);
        else
            m_context.open(QStringLiteral("sync"));
    });
    onCommitKeys(this, [this] { save(); });
}

}  // namespace jiaxin
