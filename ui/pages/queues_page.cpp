// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/queues_page.h"

#include "app/duplicates/duplicate_service.h"
#include "app/records/record_overview.h"
#include "app/words/words.h"
#include "ui/dialogs/consult_dialog.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/home_words.h"
#include "ui/pages/queue_words.h"
#include "ui/pages/reasons.h"
#include "ui/pages/registry.h"
#include "ui/tables/facts.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

QString nothing(WorkQueue queue)
{
    switch (queue) {
    case WorkQueue::Mine:
        return QueuesPage::tr("Nothing waits for you. What colleagues submit appears here");
    case WorkQueue::Done:
        return QueuesPage::tr("You have taken no step in the last 30 days");
    case WorkQueue::Returned:
        return QueuesPage::tr("Nothing is returned: everybody has answered");
    case WorkQueue::DueSoon:
        return QueuesPage::tr("No term is near");
    default:
        return QueuesPage::tr("No publicity is over");
    }
}

}  // namespace

QueuesPage::QueuesPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    bindSpacing(column, 16);
    column->addWidget(makeChoices());
    m_panel = new Panel(choiceText(m_query.queue), this);
    m_model = new QStandardItemModel(this);
    m_model->setHorizontalHeaderLabels(
        {tr("Matter"), tr("Object"), tr("In charge"), tr("State"), tr("Since"), tr("Due"), tr("Left")});
    m_table = new TableView(tr("Tasks"), m_panel);
    m_table->setObjectName(QStringLiteral("queue"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({168, 0, 112, 112, 104, 104, 144});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &TableView::activated, this, [this](const QModelIndex &index) { openLine(index.row()); });
    m_panel->setBody(m_table);
    column->addWidget(m_panel, 1);
}

QWidget *QueuesPage::makeChoices()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    for (int each = 0; each < int(WorkQueue::Count); ++each) {
        const auto queue = WorkQueue(each);
        auto *chip = new FilterChip(choiceText(queue), FilterChip::Kind::Toggle, line);
        chip->setObjectName(QStringLiteral("queue_") + choiceName(queue));
        chip->setCheckable(true);
        chip->setChecked(queue == m_query.queue);
        connect(chip, &FilterChip::clicked, this, [this, queue] { choose(queue); });
        auto *key = new QShortcut(QKeySequence(Qt::ALT | (Qt::Key_1 + each)), this);
        connect(key, &QShortcut::activated, this, [this, queue] { choose(queue); });
        m_queues.insert(queue, chip);
        row->addWidget(chip);
    }
    row->addStretch(1);
    const auto combo = [&](const QString &text, const char *name) {
        auto *made = new ComboBox(line);
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(text);
        made->addItem(text, QString());
        bindMinimumWidth(made, 152);
        row->addWidget(made);
        connect(made, &ComboBox::currentIndexChanged, this, &QueuesPage::narrow);
        return made;
    };
    m_type = combo(tr("All matters"), "queue_type");
    for (const RecordType *type : WorkQueues::types())
        m_type->addItem(typeText(*type), QString(type->id()));
    m_unit = combo(tr("All units"), "queue_unit");
    fillUnits(m_unit, m_context.actor().unit);
    m_unit->setVisible(m_unit->count() > 2);
    return line;
}

QString QueuesPage::title() const
{
    return tr("Tasks");
}

void QueuesPage::open(const QVariantMap &arguments)
{
    if (const auto queue = choiceFromName<WorkQueue>(arguments.value(QStringLiteral("queue")).toString()))
        m_query.queue = *queue;
    refresh();
}

QList<KeyHintText> QueuesPage::keyHints() const
{
    return {{tr("Row"), QStringLiteral("↑↓")}, {tr("Open"), QStringLiteral("Enter")}, {tr("Queue"), QStringLiteral("Alt+1…5")}};
}

QWidget *QueuesPage::firstFocus()
{
    return m_table;
}

void QueuesPage::choose(WorkQueue queue)
{
    m_query.queue = queue;
    refresh();
}

void QueuesPage::narrow()
{
    m_query.type = recordTypeByName(m_type->currentData().toString());
    m_query.unit = m_unit ? m_unit->currentData().toString() : QString();
    if (m_table)
        refresh();
}

void QueuesPage::refresh()
{
    for (auto chip = m_queues.begin(); chip != m_queues.end(); ++chip)
        chip.value()->setChecked(chip.key() == m_query.queue);
    struct Read {
        QList<QueueLine> lines;
        QMap<WorkQueue, QueueCount> counts;
    };
    m_context.ask(
        this,
        [query = m_query](Workspace &work) {
            WorkQueues queues(work);
            return Read {.lines = queues.lines(query), .counts = queues.counts()};
        },
        [this, turn = ++m_turn](const Read &read) {
            if (turn != m_turn)
                return;
            m_counts = read.counts;
            showCounts();
            fill(read.lines);
        });
}

void QueuesPage::showCounts()
{
    for (auto chip = m_queues.begin(); chip != m_queues.end(); ++chip)
        chip.value()->setText(QueueWords::counted(chip.key(), m_counts.value(chip.key())));
}

void QueuesPage::fill(const QList<QueueLine> &lines)
{
    const RecordId before = m_lines.value(m_table->currentIndex().row()).id;
    m_lines = lines;
    m_panel->setTitle(choiceText(m_query.queue));
    const auto beyond = std::find_if(lines.begin(), lines.end(), [](const QueueLine &line) { return line.clock.assumed; });
    m_panel->setSubtitle(beyond == lines.end() ? QString() : assumedText(beyond->clock.due.year()));
    m_table->setEmptyState(new EmptyState(nothing(m_query.queue)));
    m_model->removeRows(0, m_model->rowCount());
    int chosen = 0;
    for (const QueueLine &line : lines) {
        auto *state = new QStandardItem(stateText(*line.type, line.state));
        state->setData(int(chipOfState(line.state)), ItemRole::ChipKind);
        const QueueWords::ChipText term = QueueWords::left(line);
        auto *left = new QStandardItem(term.text);
        if (!term.text.isEmpty())
            left->setData(int(term.kind), ItemRole::ChipKind);
        if (line.id == before)
            chosen = m_model->rowCount();
        m_model->appendRow({new QStandardItem(QueueWords::matter(line)), new QStandardItem(QueueWords::object(line)),
                            new QStandardItem(unitName(line.unit)), state, new QStandardItem(line.since.toString(Qt::ISODate)),
                            new QStandardItem(line.clock.due.toString(Qt::ISODate)), left});
    }
    if (!lines.isEmpty())
        m_table->setCurrentIndex(m_model->index(chosen, 0));
}

void QueuesPage::openLine(int row)
{
    if (row < 0 || row >= m_lines.size())
        return;
    const QueueLine &line = m_lines.at(row);
    if (line.type == &consultationType) {
        openConsultation(m_context, this, line.id, [this] { m_context.announceChange(); });
        return;
    }
    if (line.type == &duplicateTaskType && line.action == QLatin1String("close")) {
        openTask(line);
        return;
    }
    if (line.action == QLatin1String("take_back")) {
        m_context.open(QStringLiteral("certificates"), {{QStringLiteral("part"), QStringLiteral("recalled")}});
        return;
    }
    const bool open = m_query.queue != WorkQueue::Done && m_query.queue != WorkQueue::Returned;
    const bool reviews = open && m_context.actor().has(Role::Reviewer);
    m_context.open(reviews && line.type == &enterpriseType ? QStringLiteral("review")
                   : reviews && line.type == &rewardType   ? QStringLiteral("rewards")
                                                           : pageOf(*line.type),
                   {{QStringLiteral("type"), QString(line.type->id())}, {QStringLiteral("id"), line.id.toString()}});
}

/// Who has both side by side compares them; otherwise the verdict is all that can be said from here.
void QueuesPage::openTask(const QueueLine &line)
{
    struct Task {
        RecordId worker;
        RecordId other;
        qint64 version = 0;
    };
    m_context.ask(
        this,
        [id = line.id](Workspace &work) -> Result<Task> {
            const auto task = work.store.get<DuplicateTask>(duplicateTaskType, id);
            if (!task)
                return ErrorCode::NotFound;
            return Task {.worker = task->worker, .other = otherOfTask(work, *task), .version = task->version};
        },
        [this, line](const Task &task) {
            if (!task.other.isNull() && m_context.may(Operation::Merge))
                m_context.open(QStringLiteral("duplicates"), {{QStringLiteral("type"), QString(workerType.id())},
                                                              {QStringLiteral("first"), task.worker.toString()},
                                                              {QStringLiteral("second"), task.other.toString()}});
            else
                askStep(m_context, this,
                        {.type = &duplicateTaskType,
                         .id = line.id,
                         .version = task.version,
                         .action = line.action,
                         .name = nameAndDetail(line.name, line.detail)});
        });
}

}  // namespace jiaxin
