// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/publicity_page.h"

#include "app/records/record_overview.h"
#include "app/words/words.h"
#include "ui/dialogs/letter_dialog.h"
#include "ui/dialogs/notice_dialog.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/publicity_words.h"
#include "ui/pages/registry.h"
#include "ui/shell/header_row.h"
#include "ui/tables/facts.h"
#include "ui/words/unit_choices.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {
namespace {

const QString publishAllAction = QStringLiteral("publish_all");

struct StepKey {
    const char *action;
    Qt::Key key;
};
constexpr std::array stepKeys {StepKey {"open", Qt::Key_1}, StepKey {"publish_all", Qt::Key_2}, StepKey {"close", Qt::Key_3}};

QStandardItem *chipCell(const PublicityWords::ChipText &chip)
{
    auto *item = new QStandardItem(chip.text);
    item->setData(int(chip.kind), ItemRole::ChipKind);
    return item;
}

}  // namespace

PublicityPage::PublicityPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 16);
    row->addWidget(makeList(), 1);
    row->addWidget(makeDetail(), 1);
    showNothing();
}

Panel *PublicityPage::makeList()
{
    auto *panel = new Panel(tr("Public notices"), this);
    panel->setSubtitle(tr("Periods in working days"));
    m_model = new QStandardItemModel(this);
    m_model->setHorizontalHeaderLabels({tr("Title"), tr("Items"), tr("Ends on"), tr("State")});
    m_table = new TableView(tr("Public notices"), panel);
    m_table->setObjectName(QStringLiteral("notices"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({0, 64, 104, 136});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyState(new EmptyState(tr("There is no public notice yet. Draft one from what was approved: “New notice”")));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PublicityPage::readCurrent);
    connect(m_table, &TableView::activated, this, [this] { m_items->setFocus(Qt::TabFocusReason); });
    panel->setBody(m_table);
    return panel;
}

Panel *PublicityPage::makeDetail()
{
    m_detail = new Panel(tr("Notice"), this);
    auto *body = new QWidget(m_detail);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_facts = new FactGrid(body, 1);
    column->addWidget(m_facts);
    m_itemModel = new QStandardItemModel(this);
    m_itemModel->setHorizontalHeaderLabels({tr("Item"), tr("In charge"), tr("Result")});
    m_items = new TableView(tr("Items of the notice"), body);
    m_items->setObjectName(QStringLiteral("notice_items"));
    m_items->setModel(m_itemModel);
    m_items->setColumnWidths({0, 104, 136});
    m_items->setSelectionMode(QAbstractItemView::SingleSelection);
    m_items->setEmptyState(new EmptyState(tr("Choose a notice at the left")));
    connect(m_items, &TableView::activated, this, [this](const QModelIndex &index) { openItem(index.row()); });
    column->addWidget(m_items, 1);
    m_detail->setBody(body);
    makeButtons();
    return m_detail;
}

void PublicityPage::makeButtons()
{
    QHBoxLayout *footer = m_detail->footerLayout();
    for (const StepKey &step : stepKeys) {
        const QString action = QLatin1String(step.action);
        const bool all = action == publishAllAction;
        auto *button =
            new Button(all ? ButtonKind::Primary : ButtonKind::Normal,
                       all ? tr("Publish all without objection") : actionText(publicityNoticeType, action), m_detail);
        button->setObjectName(QStringLiteral("notice_") + action);
        button->setKeyHint(QKeySequence(step.key).toString());
        connect(button, &Button::clicked, this, [this, action] { take(action); });
        auto *key = new QShortcut(QKeySequence(step.key), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, action] { take(action); });
        footer->addWidget(button);
        m_steps.insert(action, button);
    }
    footer->addStretch(1);
    const auto button = [&](const QString &text, const char *name, const QKeySequence &key, auto action) {
        auto *made = new Button(text, m_detail);
        made->setObjectName(QLatin1String(name));
        if (!key.isEmpty())
            made->setKey(key);
        connect(made, &Button::clicked, this, action);
        footer->addWidget(made);
        return made;
    };
    m_objection = button(tr("Objection"), "notice_objection", {}, &PublicityPage::addObjection);
    m_edit = button(tr("Edit"), "notice_edit", {}, &PublicityPage::edit);
    m_letters = button(tr("Documents"), "notice_letters", QKeySequence(Qt::Key_F7), [this] {
        if (!m_view.notice.id.isNull())
            openLetters(m_context, this, publicityNoticeType, m_view.notice.id);
    });
}

QString PublicityPage::title() const
{
    return tr("Publicity");
}

QWidget *PublicityPage::headerWidget()
{
    auto *header = new HeaderRow;
    if (m_context.actor().hasAny(Role::Clerk | Role::Reviewer)) {
        auto *add = new Button(ButtonKind::Primary, tr("New notice"), header);
        add->setObjectName(QStringLiteral("new_notice"));
        add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
        connect(add, &Button::clicked, this, &PublicityPage::draft);
        header->addAction(add);
    }
    return header;
}

void PublicityPage::open(const QVariantMap &arguments)
{
    m_wanted = RecordId(arguments.value(QStringLiteral("id")).toString());
    refresh();
}

QList<KeyHintText> PublicityPage::keyHints() const
{
    return {{tr("Row"), QStringLiteral("↑↓")},
            {tr("To the items"), QStringLiteral("Enter")},
            {tr("New notice"), QStringLiteral("Ctrl+N")},
            {tr("Documents"), QStringLiteral("F7")}};
}

QWidget *PublicityPage::firstFocus()
{
    return m_table;
}

void PublicityPage::refresh()
{
    m_context.ask(
        this, [](Workspace &work) { return PublicityService(work).list(); },
        [this](const QList<NoticeView> &notices) { fill(notices); });
}

const NoticeView *PublicityPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_notices.size() ? &m_notices.at(row) : nullptr;
}

void PublicityPage::fill(const QList<NoticeView> &notices)
{
    const RecordId before = !m_wanted.isNull() ? m_wanted : current() ? current()->notice.id : RecordId();
    m_wanted = {};
    m_notices = notices;
    m_model->removeRows(0, m_model->rowCount());
    int chosen = 0;
    for (const NoticeView &view : notices) {
        auto *count = new QStandardItem(QString::number(view.notice.items.size()));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (view.notice.id == before)
            chosen = m_model->rowCount();
        m_model->appendRow({new QStandardItem(view.notice.title), count,
                            new QStandardItem(view.notice.endsOn.toString(Qt::ISODate)), chipCell(PublicityWords::chip(view))});
    }
    if (!notices.isEmpty())
        m_table->setCurrentIndex(m_model->index(chosen, 0));
    readCurrent();
}

void PublicityPage::readCurrent()
{
    const NoticeView *line = current();
    if (!line) {
        showNothing();
        return;
    }
    m_context.ask(
        this, [id = line->notice.id](Workspace &work) { return PublicityService(work).view(id); },
        [this, turn = ++m_turn](const NoticeView &view) {
            if (turn == m_turn)
                show(view);
        });
}

void PublicityPage::showNothing()
{
    ++m_turn;
    m_view = {};
    m_detail->setTitle(tr("Notice"));
    m_facts->setFacts({});
    m_itemModel->removeRows(0, m_itemModel->rowCount());
    for (Button *step : std::as_const(m_steps))
        step->hide();
    for (Button *button : {m_edit, m_letters, m_objection})
        button->hide();
}

void PublicityPage::show(const NoticeView &view)
{
    m_view = view;
    m_detail->setTitle(view.notice.title);
    QList<Fact> facts {{tr("What is published"), choiceText(view.notice.subjectType)},
                       {tr("Period"), PublicityWords::period(view)}};
    if (!view.notice.basis.isEmpty())
        facts.append({tr("Basis"), view.notice.basis});
    facts.append({tr("Objections to"), view.notice.contact});
    m_facts->setFacts(facts);
    fillItems(view);
    for (auto step = m_steps.begin(); step != m_steps.end(); ++step)
        step.value()->setVisible(view.actions.contains(step.key()));
    m_edit->setVisible(view.notice.state == QLatin1String("draft") && m_context.actor().hasAny(Role::Clerk | Role::Reviewer));
    m_letters->setVisible(m_context.may(Operation::Export));
    m_objection->setVisible(view.notice.state == QLatin1String("open") && m_context.may(Operation::Create));
}

void PublicityPage::fillItems(const NoticeView &view)
{
    const int row = m_items->currentIndex().row();
    m_itemModel->removeRows(0, m_itemModel->rowCount());
    for (const NoticeItem &item : view.items) {
        const QString name = nameAndDetail(item.name.isEmpty() ? tr("A record that is gone") : item.name, item.detail);
        m_itemModel->appendRow({new QStandardItem(name), new QStandardItem(unitName(item.unit)),
                                chipCell(PublicityWords::chip(view.notice.subjectType, item))});
    }
    if (row >= 0 && row < m_itemModel->rowCount())
        m_items->setCurrentIndex(m_itemModel->index(row, 0));
}

void PublicityPage::draft()
{
    auto *dialog = new NoticeDialog(m_context, {}, this);
    connect(dialog, &NoticeDialog::saved, this, [this](const RecordId &id) { m_wanted = id; });
    dialog->open();
}

void PublicityPage::edit()
{
    if (m_edit->isVisible())
        (new NoticeDialog(m_context, m_view, this))->open();
}

void PublicityPage::take(const QString &action)
{
    if (!m_view.actions.contains(action))
        return;
    Question question {.title = action == publishAllAction ? tr("Publish all without objection")
                                                           : actionText(publicityNoticeType, action),
                       .text = {},
                       .accept = action == publishAllAction ? tr("Publish") : actionText(publicityNoticeType, action)};
    if (action == publishAllAction)
        question.text =
            tr("%n item(s) to which nobody objects will be published.", nullptr, m_view.count(NoticeItem::Standing::Ready));
    else if (action == QLatin1String("open"))
        question.text = tr("%n item(s) go into publicity; the period is %1, counted from the next working day.", nullptr,
                           int(m_view.notice.items.size()))
                            .arg(PublicityWords::workingDays(m_view.workingDays));
    else
        question.text = tr("Items that are not published stay as they are.");
    m_context.modals().ask(this, question, [this, action](const Modals::Answer &answer) {
        if (!answer)
            return;
        if (action == publishAllAction)
            publishAll();
        else
            step(action);
    });
}

void PublicityPage::step(const QString &action)
{
    m_context.ask(
        this,
        [id = m_view.notice.id, request = StepRequest {.action = action, .version = m_view.notice.version}](Workspace &work) {
            return PublicityService(work).act(id, request);
        },
        [this, title = m_view.notice.title](const Outcome &outcome) {
            m_context.say(MessageKind::Done, tr("%1: %2").arg(title, stateText(outcome.state)));
            m_context.announceChange();
        });
}

void PublicityPage::publishAll()
{
    const auto work = m_context.beginWork(tr("Publishing"));
    m_context.ask(
        this,
        [id = m_view.notice.id, step = work->stepper(work)](Workspace &workspace) {
            return PublicityService(workspace).publishAll(id, step);
        },
        [this](const BatchOutcome &batch) { tell(batch); });
}

void PublicityPage::tell(const BatchOutcome &batch)
{
    const QString done = tr("%n item(s) published", nullptr, int(batch.done.size()));
    if (batch.refused.isEmpty())
        m_context.say(MessageKind::Done, done);
    else
        m_context.say(
            MessageKind::Warning,
            tr("%1; %n not: %2", nullptr, int(batch.refused.size())).arg(done, errorText(batch.refused.first().error)));
    m_context.announceChange();
}

void PublicityPage::openItem(int row)
{
    if (row < 0 || row >= m_view.items.size())
        return;
    const RecordType &type = PublicityService::typeOf(m_view.notice.subjectType);
    m_context.open(pageOf(type),
                   {{QStringLiteral("type"), QString(type.id())}, {QStringLiteral("id"), m_view.items.at(row).id.toString()}});
}

void PublicityPage::addObjection()
{
    const int row = qMax(0, m_items->currentIndex().row());
    if (row < m_view.items.size())
        m_context.open(QStringLiteral("form"), {{QStringLiteral("type"), QString(objectionType.id())},
                                                {QStringLiteral("parent"), m_view.items.at(row).id.toString()}});
}

}  // namespace jiaxin
