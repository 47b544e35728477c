// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What is said of a pair: one and the same, two different ones, or that it was a mistake.
#include "app/words/words.h"
#include "ui/kit/table_view.h"
#include "ui/pages/duplicate_compare.h"
#include "ui/pages/duplicates_page.h"

#include <QStandardItemModel>

namespace jiaxin {

void DuplicatesPage::askSame()
{
    if (!m_compare->comparison().type || isSettled())
        return;
    const SeenPair pair = m_compare->seenPair();
    const RecordType &type = *m_compare->comparison().type;
    const MergeChoice choice = m_compare->choice();
    const QString side = m_compare->keepsFirst() ? tr("left") : tr("right");
    const Question question {
        .title = tr("Make one record of two"),
        .text = tr("The record at the %1 stays. Everything that hangs on the other goes over to it, and the other is deleted; "
                   "of two certificates in force one is cancelled. This cannot be taken back.")
                    .arg(side),
        .accept = tr("Make one"),
        .kind = ButtonKind::Careful,
        .reasonLabel = tr("Why they are one"),
        .reasonChoices = {tr("The person came and confirmed it"), tr("Entered twice"), tr("The documents were compared")}};
    m_context.modals().ask(this, question, [this, pair, choice, type = &type](const Modals::Answer &reason) {
        if (!reason)
            return;
        m_context.ask(
            this,
            [pair, choice, type, reason = *reason](Workspace &work) {
                return DuplicateService(work).same(*type, pair, reason, choice);
            },
            [this, pair, type](const Outcome &outcome) {
                if (!outcome.saved) {
                    QStringList problems;
                    for (const Problem &problem : outcome.problems)
                        problems.append(fieldText(*type, problem.field) + tr(": ") + problemText(type, problem));
                    m_context.say(
                        MessageKind::Failed,
                        tr("Nothing was changed, for the values do not go together: %1").arg(problems.join(tr("; "))));
                    return;
                }
                leave(pair.first, pair.second, pair.second);
                m_context.say(MessageKind::Done, tr("The two records are one; the history says where the other went"));
                m_context.announceChange();
            });
    });
}

void DuplicatesPage::askDifferent()
{
    if (!m_compare->comparison().type || isSettled())
        return;
    const SeenPair pair = m_compare->seenPair();
    const RecordType &type = *m_compare->comparison().type;
    const QStringList reasons = &type == &workerType
                                    ? QStringList {tr("Two persons of one name"), tr("One telephone of a family"),
                                                   tr("A number was mistyped and will be corrected")}
                                    : QStringList {tr("Two firms at one address"), tr("Head office and branch"),
                                                   tr("A code was mistyped and will be corrected")};
    const Question question {
        .title = tr("Two different ones"),
        .text = tr("The pair is remembered as different and does not come back until one of the compared fields changes."),
        .accept = tr("They are two"),
        .reasonLabel = tr("Why they are two"),
        .reasonChoices = reasons};
    m_context.modals().ask(this, question, [this, pair, type = &type](const Modals::Answer &note) {
        if (!note)
            return;
        m_context.ask(
            this, [pair, type, note = *note](Workspace &work) { return DuplicateService(work).different(*type, pair, note); },
            [this, pair](const Outcome &) {
                leave(pair.first, pair.second);
                m_context.say(MessageKind::Done, tr("Remembered as two; it can be taken back under “Said to be two”"));
            });
    });
}

void DuplicatesPage::takeBack()
{
    if (!m_compare->comparison().type || !isSettled())
        return;
    const SeenPair pair = m_compare->seenPair();
    m_context.ask(
        this,
        [pair, type = m_compare->comparison().type](Workspace &work) {
            return DuplicateService(work).takeBack(*type, pair.first, pair.second);
        },
        [this, pair] {
            leave(pair.first, pair.second);
            m_context.say(MessageKind::Done, tr("Taken back; the pair stands among those that may be one again"));
        });
}

void DuplicatesPage::leave(const RecordId &first, const RecordId &second, const RecordId &gone)
{
    const int before = m_pairs->currentIndex().row();
    m_leaving = true;
    for (int row = int(m_found.size()) - 1; row >= 0; --row) {
        const QSet<RecordId> both {m_found.at(row).first.id, m_found.at(row).second.id};
        if ((both.contains(first) && both.contains(second)) || (!gone.isNull() && both.contains(gone))) {
            m_found.removeAt(row);
            m_model->removeRow(row);
        }
    }
    showCount();
    if (!m_found.isEmpty())
        m_pairs->setCurrentIndex(m_model->index(std::clamp(before, 0, int(m_found.size()) - 1), 0));
    m_leaving = false;
    readPair();
}

}  // namespace jiaxin
