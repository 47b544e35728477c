// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// How the page of batch reviews is put together, and its keys.
#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/keys.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/batch_page.h"
#include "ui/pages/batch_words.h"
#include "ui/shell/header_row.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {

BatchPage::BatchPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(makeChoices());
    auto *tables = new QHBoxLayout;
    bindSpacing(tables, 16);
    tables->addWidget(makeTogether(), 3);
    tables->addWidget(makeAlone(), 2);
    column->addLayout(tables, 1);
    column->addWidget(makeDecision());
    headerWidget();
    makeKeys();
}

QWidget *BatchPage::makeChoices()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    for (const RecordType *type : BatchReview::types()) {
        auto *chip = new FilterChip(typeText(*type), FilterChip::Kind::Toggle, line);
        chip->setObjectName(QStringLiteral("batch_") + type->id());
        chip->setCheckable(true);
        chip->setChecked(type == m_type);
        connect(chip, &FilterChip::clicked, this, [this, type] { chooseType(type); });
        m_types.insert(type, chip);
        row->addWidget(chip);
    }
    row->addStretch(1);
    m_unit = new ComboBox(line);
    m_unit->setObjectName(QStringLiteral("batch_unit"));
    m_unit->setAccessibleName(tr("All units"));
    m_unit->addItem(tr("All units"), QString());
    bindMinimumWidth(m_unit, 152);
    fillUnits(m_unit, m_context.actor().unit);
    m_unit->setVisible(m_unit->count() > 2);
    connect(m_unit, &ComboBox::currentIndexChanged, this, &BatchPage::showAll);
    row->addWidget(m_unit);
    return line;
}

Panel *BatchPage::makeTogether()
{
    m_togetherPanel = new Panel(tr("Can be reviewed together"), this);
    m_togetherModel = new QStandardItemModel(this);
    m_togetherModel->setHorizontalHeaderLabels({tr("Object"), tr("Detail"), tr("In charge"), tr("Sample")});
    m_together = new TableView(tr("Can be reviewed together"), m_togetherPanel);
    m_together->setObjectName(QStringLiteral("batch_together"));
    m_together->setModel(m_togetherModel);
    m_together->setColumnWidths({0, 176, 152, 104});
    m_together->setSelectionMode(QAbstractItemView::SingleSelection);
    m_together->setEmptyState(new EmptyState(tr("Nothing waits whose checks are all green")));
    connect(m_together, &TableView::activated, this,
            [this](const QModelIndex &index) { openFiling(m_rows.value(index.row()).id); });
    m_togetherPanel->setBody(m_together);
    return m_togetherPanel;
}

Panel *BatchPage::makeAlone()
{
    m_alonePanel = new Panel(tr("To be judged alone"), this);
    m_aloneModel = new QStandardItemModel(this);
    m_aloneModel->setHorizontalHeaderLabels({tr("Object"), tr("Why")});
    m_alone = new TableView(tr("To be judged alone"), m_alonePanel);
    m_alone->setObjectName(QStringLiteral("batch_alone"));
    m_alone->setModel(m_aloneModel);
    m_alone->setColumnWidths({0, 208});
    m_alone->setSelectionMode(QAbstractItemView::SingleSelection);
    m_alone->setEmptyState(new EmptyState(tr("Every filing that waits passed all checks")));
    connect(m_alone, &TableView::activated, this,
            [this](const QModelIndex &index) { openFiling(RecordId(index.siblingAtColumn(0).data(Qt::UserRole).toString())); });
    m_alonePanel->setBody(m_alone);
    return m_alonePanel;
}

Panel *BatchPage::makeDecision()
{
    auto *panel = new Panel({}, this);
    m_decision = new ReviewDecision({.phrases = BatchWords::phrases(), .submit = tr("Decide all")}, panel);
    connect(m_decision, &ReviewDecision::submitted, this, &BatchPage::submit);
    panel->setBody(m_decision);
    panel->setCurrent(true);
    return panel;
}

void BatchPage::makeKeys()
{
    m_decision->makeKeys(this);
    onCommitKeys(this, [this] { submit(); });
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), m_together, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] {
        QStandardItem *item = m_togetherModel->item(m_together->currentIndex().row());
        if (item && item->isCheckable())
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(m_togetherModel, &QStandardItemModel::itemChanged, this, &BatchPage::showStage);
}

QWidget *BatchPage::headerWidget()
{
    if (m_header)
        return m_header;
    m_header = new HeaderRow;
    const auto button = [this](ButtonKind kind, const QString &text, const char *name, Qt::Key key, auto action) {
        auto *made = new Button(kind, text, m_header);
        made->setObjectName(QLatin1String(name));
        made->setKey(QKeySequence(key));
        connect(made, &Button::clicked, this, action);
        m_header->addAction(made);
        return made;
    };
    m_dropButton = button(ButtonKind::Normal, tr("Give up the draw"), "batch_drop", Qt::Key_F8, &BatchPage::drop);
    m_drawButton = button(ButtonKind::Primary, tr("Draw a sample"), "batch_draw", Qt::Key_F6, &BatchPage::draw);
    return m_header;
}

}  // namespace jiaxin
