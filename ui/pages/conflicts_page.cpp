// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/conflicts_page.h"

#include "app/words/words.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/metrics.h"
#include "ui/kit/notices.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/conflict_compare.h"
#include "ui/pages/registry.h"
#include "ui/sync_keeper.h"
#include "ui/tables/facts.h"
#include "ui/words/sync_words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QShortcut>
#include <QStandardItemModel>

namespace jiaxin {

ConflictsPage::ConflictsPage(PageContext &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    bindSpacing(row, 8);
    row->addWidget(makeList());
    auto *right = new QVBoxLayout;
    bindSpacing(right, 8);
    right->addWidget(makeSides(), 1);
    right->addWidget(makeOutcome());
    row->addLayout(right, 1);
    makeKeys();
    show(ConflictView());
}

QString ConflictsPage::title() const
{
    return tr("Conflicts");
}

void ConflictsPage::open(const QVariantMap &arguments)
{
    m_wanted = RecordId(arguments.value(QStringLiteral("record")).toString());
    readList();
}

void ConflictsPage::refresh()
{
    readList();
}

QList<KeyHintText> ConflictsPage::keyHints() const
{
    return {{tr("Fields"), QStringLiteral("Enter")},
            {tr("Other field"), QStringLiteral("↑↓")},
            {tr("Take mine"), QStringLiteral("←")},
            {tr("Take theirs"), QStringLiteral("→")}};
}

QWidget *ConflictsPage::firstFocus()
{
    return m_table;
}

void ConflictsPage::readList()
{
    m_context.ask(
        this, [](Workspace &work) { return ConflictDesk(work).list(); },
        [this](const QList<Conflict> &conflicts) { showList(conflicts); });
}

void ConflictsPage::showList(const QList<Conflict> &conflicts)
{
    const Conflict *before = current();
    const qint64 chosen = before ? before->id : 0;
    const int row = m_table->currentIndex().row();
    m_conflicts.clear();
    m_model->removeRows(0, m_model->rowCount());
    int wanted = -1;
    for (const Conflict &conflict : conflicts) {
        // Of a kind of record that this release does not know nobody here can decide.
        if (!conflict.type)
            continue;
        if ((!m_wanted.isNull() && conflict.record == m_wanted) || (m_wanted.isNull() && conflict.id == chosen))
            wanted = int(m_conflicts.size());
        auto *title = new QStandardItem(conflict.title.isEmpty() ? typeText(*conflict.type) : conflict.title);
        title->setData(true, ItemRole::Bold);
        title->setData(SyncWords::conflictText(conflict), ItemRole::SecondLine);
        auto *found = new QStandardItem(SyncWords::clockText(conflict.foundAt, m_context.today()));
        found->setData(typeText(*conflict.type), ItemRole::SecondLine);
        m_model->appendRow({title, found});
        m_conflicts.append(conflict);
    }
    m_wanted = RecordId();
    m_list->setTitle(m_conflicts.isEmpty() ? tr("To be decided") : tr("To be decided: %1").arg(m_conflicts.size()));
    const SyncKeeper *keeper = m_context.sync();
    const QString synced = keeper ? SyncWords::clockText(keeper->syncedAt(), m_context.today()) : QString();
    m_empty->setSentence(synced.isEmpty() ? tr("There are no conflicts")
                                          : tr("There are no conflicts, last synced %1").arg(synced));
    if (m_conflicts.isEmpty()) {
        ++m_turn;
        show(ConflictView());
        return;
    }
    const int last = int(m_conflicts.size()) - 1;
    m_table->setCurrentIndex(m_model->index(wanted >= 0 ? wanted : std::clamp(row, 0, last), 0));
}

const Conflict *ConflictsPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_conflicts.size() ? &m_conflicts.at(row) : nullptr;
}

void ConflictsPage::readCurrent()
{
    const Conflict *conflict = current();
    if (!conflict)
        return;
    m_context.ask(
        this, [id = conflict->id](Workspace &work) { return ConflictViews(work).show(id); },
        [this, turn = ++m_turn](const ConflictView &view) {
            // What was chosen stays while the list around it is read anew.
            const bool same =
                view.conflict.id == m_view.conflict.id && view.conflict.theirVersion == m_view.conflict.theirVersion;
            if (turn == m_turn && !same)
                show(view);
        });
}

void ConflictsPage::show(const ConflictView &view)
{
    m_view = view;
    const bool mine = view.conflict.theirVersion > 0 && view.conflict.kind != ConflictKind::State;
    m_compare->setMineOffered(mine);
    m_compare->show(view, m_context.today());
    showWords();
    showChoice();
}

void ConflictsPage::showWords()
{
    const Conflict &conflict = m_view.conflict;
    const bool any = conflict.type;
    const bool fields = any && !isDuplicate();
    m_sides->setTitle(any ? typeText(*conflict.type) : tr("Two sides"));
    m_record->setText(conflict.title);
    m_compare->setVisible(!isDuplicate());
    m_allMine->setVisible(fields && conflict.kind != ConflictKind::State);
    m_allTheirs->setVisible(fields);
    m_allMine->setEnabled(conflict.theirVersion > 0);
    m_allMine->setText(m_view.deletedHere    ? tr("Delete it")
                       : m_view.deletedThere ? tr("Go on with a new record")
                                             : tr("All mine"));
    m_allTheirs->setText(m_view.deletedHere                     ? tr("Keep theirs")
                         : m_view.deletedThere                  ? tr("Let it be deleted")
                         : conflict.kind == ConflictKind::State ? tr("Leave it as it is")
                                                                : tr("All theirs"));
    m_elsewhere->setVisible(any && (isDuplicate() || conflict.kind == ConflictKind::State));
    m_elsewhere->setText(isDuplicate() ? tr("Compare and join") : tr("Open the record"));
    m_different->setVisible(isDuplicate());
    m_save->setVisible(fields);
    QString words;
    if (isDuplicate())
        words =
            tr("Two offices have entered the same one: “%1” and “%2”. Compare them and make one of them, or say that they are "
               "two.")
                .arg(conflict.title, m_view.otherTitle);
    else if (conflict.kind == ConflictKind::State)
        words = tr(
            "Your step came after the record had gone on, and was not taken. Look at the record as it is now; if the step is "
            "still right, take it anew there.");
    else if (m_view.deletedHere)
        words = tr("You deleted the record while another office changed it.");
    else if (m_view.deletedThere)
        words = tr("Another office deleted the record while you changed it.");
    else if (any && conflict.theirVersion == 0)
        words = tr("The other side's values come with the next sync; until then only theirs can be taken.");
    m_explained->setText(words);
    m_explained->setVisible(!words.isEmpty());
}

void ConflictsPage::showChoice()
{
    const bool fields = m_view.conflict.type && !isDuplicate();
    const QStringList open = m_compare->unchosen();
    m_open->setText(fields && !open.isEmpty() ? tr("%n not chosen yet", nullptr, int(open.size())) : QString());
    m_save->setEnabled(fields && open.isEmpty() && m_context.actor().hasBusinessRole());
    m_why->setText(!fields                                ? QString()
                   : !m_context.actor().hasBusinessRole() ? tr("Your role does not decide on records")
                   : open.isEmpty()                       ? QString()
                   : open.size() == 1                     ? tr("Choose “%1”, then it can be saved").arg(open.constFirst())
                                                          : tr("Choose a side of each field, then it can be saved"));
    clearLines();
    if (!fields)
        return;
    if ((m_view.deletedHere || m_view.deletedThere) && open.isEmpty()) {
        const bool mine = m_compare->choices().value(m_view.lines.value(0).name) == Side::Mine;
        const bool lives = m_view.deletedHere != mine;
        addLine(lives ? ChipKind::Green : ChipKind::Red, lives ? tr("Lives on") : tr("Deleted"),
                m_view.deletedHere ? (mine ? tr("The record is deleted everywhere; their changes stay in the history")
                                           : tr("The record stays, with what the other office changed"))
                                   : (mine ? tr("A new record with your values is made; the deleted one stays deleted")
                                           : tr("The record stays deleted; what you changed stays in the history")));
        return;
    }
    m_context.ask(
        this,
        [id = m_view.conflict.id, choices = m_compare->choices()](Workspace &work) {
            return ConflictViews(work).outcome(id, choices);
        },
        [this, id = m_view.conflict.id, choices = m_compare->choices()](const Result<ConflictOutcome> &outcome) {
            if (outcome && id == m_view.conflict.id && choices == m_compare->choices())
                showOutcome(*outcome);
        });
}

void ConflictsPage::clearLines()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ConflictsPage::addLine(ChipKind kind, const QString &chip, const QString &sentence)
{
    const int row = m_grid->count() / 2;
    m_grid->addWidget(new Chip(kind, chip, m_lines), row, 0, Qt::AlignLeft | Qt::AlignTop);
    QLabel *words = makeLabel(sentence, m_lines);
    words->setWordWrap(true);
    m_grid->addWidget(words, row, 1);
}

void ConflictsPage::showOutcome(const ConflictOutcome &outcome)
{
    clearLines();
    constexpr int mostLines = 5;
    const RecordType &type = *m_view.conflict.type;
    if (outcome.before && outcome.after && *outcome.before != *outcome.after)
        addLine(chipOf(*outcome.after), colourWords(*outcome.after),
                tr("The person's status becomes %1, now %2").arg(colourWords(*outcome.after), colourWords(*outcome.before)));
    for (const StatusItem &item : outcome.changed) {
        if (m_grid->count() / 2 < mostLines)
            addLine(chipOf(item.colour), colourText(item.colour), statusItemSentence(item));
    }
    for (const Problem &problem : outcome.problems) {
        const bool blocks = problem.severity == Severity::Block;
        if (m_grid->count() / 2 < mostLines)
            addLine(blocks ? ChipKind::Red : ChipKind::Amber, blocks ? tr("Not right") : tr("Look"),
                    tr("%1: %2").arg(fieldText(type, problem.field), problemText(&type, problem)));
    }
    const auto &choices = m_compare->choices();
    const qsizetype mine = std::count(choices.begin(), choices.end(), Side::Mine);
    const qsizetype theirs = choices.size() - mine;
    if (mine > 0 && m_grid->count() / 2 < mostLines)
        addLine(ChipKind::Green, tr("Mine"), tr("%n value(s) of yours are sent to the province", nullptr, int(mine)));
    if (theirs > 0 && m_grid->count() / 2 < mostLines)
        addLine(ChipKind::Grey, tr("Theirs"), tr("%n value(s) stay as the province has them", nullptr, int(theirs)));
    const QStringList open = m_compare->unchosen();
    if (!open.isEmpty() && m_grid->count() / 2 < mostLines)
        addLine(ChipKind::Amber, tr("Not chosen"), open.join(QStringLiteral("、")));
}

void ConflictsPage::save()
{
    if (!m_save->isVisible() || !m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    m_context.ask(
        this,
        [id = m_view.conflict.id, choices = m_compare->choices()](Workspace &work) {
            return ConflictDesk(work).decide(id, choices);
        },
        [this](const Result<void> &done) {
            if (done) {
                decided(tr("Decided; what is not taken stays in the history"));
                return;
            }
            m_save->setEnabled(true);
            m_context.report(done.error());
        });
}

void ConflictsPage::decided(const QString &sentence)
{
    m_view = ConflictView();
    m_context.say(MessageKind::Done, sentence);
    m_context.announceChange();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ConflictsPage::openElsewhere()
{
    const Conflict &conflict = m_view.conflict;
    if (!conflict.type)
        return;
    if (isDuplicate() && (conflict.type == &workerType || conflict.type == &enterpriseType))
        m_context.open(QStringLiteral("duplicates"), {{QStringLiteral("type"), QString(conflict.type->id())},
                                                      {QStringLiteral("first"), conflict.record.toString()},
                                                      {QStringLiteral("second"), conflict.other.toString()}});
    else
        m_context.open(pageOf(*conflict.type), {{QStringLiteral("id"), conflict.record.toString()},
                                                {QStringLiteral("type"), QString(conflict.type->id())}});
}

void ConflictsPage::sayDifferent()
{
    m_context.modals().ask(
        this,
        {.title = tr("They are two different ones"),
         .text = tr("Both stay as they are. Numbers that belong to one only should be put right in the other record."),
         .accept = tr("They are two")},
        [this, id = m_view.conflict.id](const Modals::Answer &answer) {
            if (!answer)
                return;
            m_context.ask(
                this, [id](Workspace &work) { return ConflictDesk(work).decideDifferent(id); },
                [this] { decided(tr("Noted: they are two")); });
        });
}

}  // namespace jiaxin
