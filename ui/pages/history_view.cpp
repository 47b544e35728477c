// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history_view.h"

#include "app/words/words.h"
#include "domain/rules/code_list.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/pages/activity_words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QStandardItemModel>

namespace jiaxin {

HistoryView::HistoryView(PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_steps(new QStandardItemModel(0, 4, this)),
      m_differences(new QStandardItemModel(0, 3, this)),
      m_table(new TableView(tr("History"), this)),
      m_changes(new TableView(tr("Changes"), this)),
      m_words(makeLabel({}, this, ColorRole::Secondary))
{
    setObjectName(QStringLiteral("history_view"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_steps->setHorizontalHeaderLabels({tr("Time"), tr("User"), tr("Step"), tr("Reason")});
    m_table->setObjectName(QStringLiteral("history"));
    m_table->setColumnWidths({136, 80, 0, 128});
    m_table->setModel(m_steps);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEmptyState(new EmptyState(tr("Nothing has happened yet")));
    m_table->setToolTip(tr("Hold Ctrl and choose a second step to compare the two versions"));
    m_differences->setHorizontalHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_changes->setObjectName(QStringLiteral("history_changes"));
    m_changes->setColumnWidths({152, 144, 0});
    m_changes->setModel(m_differences);
    m_changes->setEmptyState(new EmptyState(tr("No field was changed")));
    m_words->setObjectName(QStringLiteral("history_words"));
    m_words->setWordWrap(true);
    auto *line = new QHBoxLayout;
    bindMargins(line, 16, 6, 16, 6);
    line->addWidget(m_words);
    column->addWidget(m_table, 1);
    column->addLayout(line);
    column->addWidget(m_changes, 1);
    bindMinimumHeight(m_table, 32 * 4);
    bindMinimumHeight(m_changes, 32 * 4);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryView::fillDifferences);
}

void HistoryView::setRecord(const RecordType &type, const RecordId &id)
{
    m_type = &type;
    m_id = id;
    m_stale = true;
    if (isVisible())
        read();
}

void HistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void HistoryView::read()
{
    m_stale = false;
    const int generation = ++m_generation;
    if (!m_type || m_id.isNull()) {
        m_history = {};
        fillSteps();
        return;
    }
    m_context.ask(
        this, [type = m_type, id = m_id](Workspace &work) { return RecordHistory::read(work, *type, id); },
        [this, generation](const RecordHistory &history) {
            if (generation != m_generation)
                return;
            m_history = history;
            fillSteps();
        });
}

void HistoryView::fillSteps()
{
    m_steps->setRowCount(0);
    for (const AuditRow &step : m_history.steps()) {
        QString reason = auditReasonText(*m_type, step.context.reason);
        if (!step.context.note.isEmpty())
            reason += (reason.isEmpty() ? QString() : tr("; ")) + step.context.note;
        m_steps->appendRow({new QStandardItem(timeText(QDateTime::fromString(step.at, Qt::ISODateWithMs))),
                            new QStandardItem(m_history.person(step)),
                            new QStandardItem(deedText(step.entry.action, m_type->id())), new QStandardItem(reason)});
    }
    if (m_steps->rowCount() == 0) {
        fillDifferences();
        return;
    }
    // Whatever keys are held, one row is chosen; the choice fills the differences.
    m_table->selectionModel()->setCurrentIndex(m_steps->index(0, 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString HistoryView::stepWords(const AuditRow &step) const
{
    return tr("%1, %2 (%3, terminal %4)")
        .arg(timeText(QDateTime::fromString(step.at, Qt::ISODateWithMs)), m_history.person(step),
             codeText("unit", step.context.unit), step.context.terminal);
}

void HistoryView::fillDifferences()
{
    m_differences->setRowCount(0);
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty() || m_history.steps().isEmpty()) {
        m_words->clear();
        return;
    }
    int newer = rows.first().row();
    int older = newer;
    for (const QModelIndex &row : rows) {
        newer = std::min(newer, row.row());
        older = std::max(older, row.row());
    }
    const QList<AuditRow> &steps = m_history.steps();
    m_words->setText(newer == older ? stepWords(steps.at(newer))
                                    : tr("From the version of %1 to that of %2")
                                          .arg(timeText(QDateTime::fromString(steps.at(older).at, Qt::ISODateWithMs)),
                                               timeText(QDateTime::fromString(steps.at(newer).at, Qt::ISODateWithMs))));
    const QList<FieldDifference> found = newer == older ? m_history.changesOf(newer) : m_history.differences(newer, older);
    for (const FieldDifference &difference : found) {
        auto *field = new QStandardItem(difference.key ? tr("%1 (key)").arg(difference.label) : difference.label);
        field->setData(difference.key, ItemRole::Bold);
        m_differences->appendRow({field, new QStandardItem(difference.before), new QStandardItem(difference.after)});
    }
}

}  // namespace jiaxin
