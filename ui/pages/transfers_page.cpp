// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/transfers_page.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/registry.h"
#include "ui/tables/facts.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

struct StepKey {
    const char *action;
    Qt::Key key;
};
constexpr std::array stepKeys {StepKey {"accept", Qt::Key_1}, StepKey {"refuse", Qt::Key_2}, StepKey {"withdraw", Qt::Key_3}};

}  // namespace

TransfersPage::TransfersPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(makeChoices());
    auto *row = new QHBoxLayout;
    bindSpacing(row, 16);
    row->addWidget(makeList(), 3);
    row->addWidget(makeDetail(), 2);
    column->addLayout(row, 1);
    showCurrent();
}

QWidget *TransfersPage::makeChoices()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    const auto chip = [&](const char *name, const QString &text, bool openOnly) {
        auto *made = new FilterChip(text, FilterChip::Kind::Toggle, line);
        made->setObjectName(QLatin1String(name));
        made->setChecked(openOnly == m_openOnly);
        connect(made, &FilterChip::clicked, this, [this, openOnly] { choose(openOnly); });
        row->addWidget(made);
        return made;
    };
    m_waiting = chip("transfers_open", tr("Unanswered"), true);
    m_all = chip("transfers_all", tr("All"), false);
    row->addStretch(1);
    return line;
}

Panel *TransfersPage::makeList()
{
    auto *panel = new Panel(tr("Transfers"), this);
    panel->setSubtitle(tr("Moves between units, to which both have a say"));
    m_model = new QStandardItemModel(this);
    m_model->setHorizontalHeaderLabels({tr("What moves"), tr("From"), tr("To"), tr("Asked on"), tr("State")});
    m_table = new TableView(tr("Transfers"), panel);
    m_table->setObjectName(QStringLiteral("transfers"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({0, 112, 112, 104, 96});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyState(
        new EmptyState(tr("No unit asks for anything. A move is begun at an enterprise or a worker, under “More”")));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TransfersPage::showCurrent);
    connect(m_table, &TableView::activated, this, &TransfersPage::openSubject);
    panel->setBody(m_table);
    return panel;
}

Panel *TransfersPage::makeDetail()
{
    m_detail = new Panel(tr("Transfer"), this);
    auto *body = new QWidget(m_detail);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    m_facts = new FactGrid(body);
    column->addWidget(m_facts);
    column->addStretch(1);
    m_detail->setBody(body);
    QHBoxLayout *footer = m_detail->footerLayout();
    for (const StepKey &step : stepKeys) {
        const QString action = QLatin1String(step.action);
        auto *button = new Button(action == QLatin1String("accept") ? ButtonKind::Primary : ButtonKind::Normal,
                                  actionText(action), m_detail);
        button->setObjectName(QStringLiteral("transfer_") + action);
        connect(button, &Button::clicked, this, [this, action] { take(action); });
        auto *key = new QShortcut(QKeySequence(step.key), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, button, &Button::click);
        footer->addWidget(button);
        m_steps.insert(action, button);
    }
    footer->addStretch(1);
    m_subject = new Button(tr("Look at it"), m_detail);
    m_subject->setObjectName(QStringLiteral("transfer_subject"));
    connect(m_subject, &Button::clicked, this, &TransfersPage::openSubject);
    footer->addWidget(m_subject);
    return m_detail;
}

QString TransfersPage::title() const
{
    return tr("Transfers");
}

void TransfersPage::open(const QVariantMap &)
{
    refresh();
}

QList<KeyHintText> TransfersPage::keyHints() const
{
    return {{tr("Row"), QStringLiteral("↑↓")},
            {actionText(QStringLiteral("accept")), QStringLiteral("1")},
            {actionText(QStringLiteral("refuse")), QStringLiteral("2")},
            {actionText(QStringLiteral("withdraw")), QStringLiteral("3")},
            {tr("Look at it"), QStringLiteral("Enter")}};
}

QWidget *TransfersPage::firstFocus()
{
    return m_table;
}

void TransfersPage::choose(bool openOnly)
{
    m_openOnly = openOnly;
    m_waiting->setChecked(openOnly);
    m_all->setChecked(!openOnly);
    refresh();
}

void TransfersPage::refresh()
{
    m_context.ask(
        this, [openOnly = m_openOnly](Workspace &work) { return TransferService(work).list(openOnly); },
        [this](const QList<TransferLine> &lines) { fill(lines); });
}

void TransfersPage::fill(const QList<TransferLine> &lines)
{
    const RecordId before = current() ? current()->transfer.id : RecordId();
    m_lines = lines;
    m_model->removeRows(0, m_model->rowCount());
    int chosen = 0;
    for (const TransferLine &line : lines) {
        auto *state = new QStandardItem(stateText(line.transfer.state));
        const bool mine = line.actions.contains(QStringLiteral("accept"));
        state->setText(mine ? tr("Yours to answer") : state->text());
        state->setData(int(mine ? ChipKind::Amber : chipOfState(line.transfer.state)), ItemRole::ChipKind);
        if (line.transfer.id == before)
            chosen = m_model->rowCount();
        m_model->appendRow({new QStandardItem(line.subject), new QStandardItem(unitName(line.transfer.fromUnit)),
                            new QStandardItem(unitName(line.transfer.toUnit)), new QStandardItem(dayText(line.askedAt)),
                            state});
    }
    if (!lines.isEmpty())
        m_table->setCurrentIndex(m_model->index(chosen, 0));
    showCurrent();
}

const TransferLine *TransfersPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

void TransfersPage::showCurrent()
{
    const TransferLine *line = current();
    m_detail->setTitle(line ? line->subject : tr("Transfer"));
    for (auto step = m_steps.begin(); step != m_steps.end(); ++step)
        step.value()->setVisible(line && line->actions.contains(step.key()));
    m_subject->setVisible(line);
    if (!line) {
        m_facts->setFacts({});
        return;
    }
    const Transfer &transfer = line->transfer;
    QList<Fact> facts {{tr("What moves"), typeText(subjectType(transfer)) + tr(": ") + line->subject},
                       {tr("From"), unitName(transfer.fromUnit)},
                       {tr("To"), unitName(transfer.toUnit)}};
    if (!line->destination.isEmpty())
        facts.append({tr("New employer"), line->destination});
    facts.append({tr("Ground"), choiceText(transfer.ground)});
    facts.append({tr("Remark"), transfer.note});
    facts.append({tr("Asked by"), tr("%1, %2").arg(choiceText(transfer.askedBy), line->askedByUser)});
    facts.append({tr("Asked on"), dayText(line->askedAt)});
    facts.append({tr("State"), stateText(transfer.state)});
    if (!transfer.answer.isEmpty())
        facts.append({tr("Answer"), transfer.answer});
    m_facts->setFacts(facts);
}

void TransfersPage::take(const QString &action)
{
    const TransferLine *line = current();
    if (!line || !line->actions.contains(action))
        return;
    const auto go = [this, line = *line, action](const Modals::Answer &answer) {
        if (answer)
            act(line, {.action = action, .note = *answer, .version = line.transfer.version});
    };
    if (action == QLatin1String("withdraw")) {
        go(QString());
        return;
    }
    const bool refuses = action == QLatin1String("refuse");
    m_context.modals().ask(this,
                           {.title = actionText(action),
                            .text = refuses ? tr("%1 stays with %2.").arg(line->subject, unitName(line->transfer.fromUnit))
                                            : tr("%1 will lie with %2, with everything that hangs on it.")
                                                  .arg(line->subject, unitName(line->transfer.toUnit)),
                            .accept = actionText(action),
                            .kind = ButtonKind::Primary,
                            .reasonLabel = refuses ? tr("Why it is refused") : QString()},
                           go);
}

void TransfersPage::act(const TransferLine &line, const StepRequest &request)
{
    m_context.ask(
        this, [id = line.transfer.id, request](Workspace &work) { return TransferService(work).act(id, request); },
        [this, name = line.subject](const Outcome &outcome) {
            m_context.say(MessageKind::Done, tr("%1: %2").arg(name, stateText(outcome.state)));
            m_context.announceChange();
        });
}

void TransfersPage::openSubject()
{
    if (const TransferLine *line = current())
        m_context.open(pageOf(subjectType(line->transfer)), {{QStringLiteral("id"), subjectId(line->transfer).toString()}});
}

}  // namespace jiaxin
