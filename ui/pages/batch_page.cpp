// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/batch_page.h"

#include "app/words/words.h"
#include "domain/rules/divisions.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/editors.h"
#include "ui/kit/panel.h"
#include "ui/kit/table_view.h"
#include "ui/pages/batch_words.h"
#include "ui/pages/review_decision.h"
#include "ui/tables/facts.h"
#include "ui/words/unit_choices.h"

#include <QStandardItemModel>

namespace jiaxin {

QString BatchPage::title() const
{
    return tr("Batch review");
}

void BatchPage::open(const QVariantMap &arguments)
{
    const RecordType *type = recordTypeByName(arguments.value(QStringLiteral("type")).toString());
    if (type && BatchReview::types().contains(type))
        m_type = type;
    read();
}

void BatchPage::refresh()
{
    if (!m_busy)
        read();
}

QList<KeyHintText> BatchPage::keyHints() const
{
    return {{tr("Row"), QStringLiteral("↑↓")},
            {tr("Open"), QStringLiteral("Enter")},
            {tr("In or out"), tr("Space")},
            {tr("Draw"), QStringLiteral("F6")},
            {tr("Commit"), QStringLiteral("Ctrl+Enter")}};
}

QWidget *BatchPage::firstFocus()
{
    return m_together;
}

void BatchPage::chooseType(const RecordType *type)
{
    m_type = type;
    m_survey = {};
    m_draw.reset();
    showAll();
    read();
}

void BatchPage::read()
{
    for (auto chip = m_types.begin(); chip != m_types.end(); ++chip)
        chip.value()->setChecked(chip.key() == m_type);
    struct Read {
        BatchSurvey survey;
        std::optional<BatchDraw> draw;
        int percent = 0;
    };
    const auto work = m_context.beginWork(tr("Checking filings"));
    m_context.ask(
        this,
        [type = m_type, step = work->stepper(work)](Workspace &workspace) -> Result<Read> {
            BatchReview review(workspace);
            Result<BatchSurvey> survey = review.survey(*type, step);
            if (!survey)
                return survey.error();
            return Read {.survey = *std::move(survey),
                         .draw = review.unfinished(*type),
                         .percent = workspace.settings.number(setting::batchSamplePercent)};
        },
        [this, turn = ++m_turn](const Read &read) {
            if (turn != m_turn)
                return;
            m_survey = read.survey;
            m_draw = read.draw;
            m_percent = read.percent;
            showAll();
        });
}

void BatchPage::showAll()
{
    fillTogether();
    fillAlone();
    showStage();
}

void BatchPage::fillTogether()
{
    const RecordId before = m_rows.value(m_together->currentIndex().row()).id;
    const QString unit = m_unit->currentData().toString();
    m_rows.clear();
    for (const BatchItem &item : m_draw ? m_draw->items : m_survey.fit) {
        if (!item.done && (m_draw || unit.isEmpty() || inSubtree(item.unit, unit)))
            m_rows.append(item);
    }
    // What is to be opened comes first.
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const BatchItem &one, const BatchItem &other) {
        return one.sampled != other.sampled ? one.sampled : other.sampled && !one.looked && other.looked;
    });
    m_togetherModel->removeRows(0, m_togetherModel->rowCount());
    int current = 0;
    for (const BatchItem &item : std::as_const(m_rows)) {
        auto *name = new QStandardItem(item.name);
        if (!m_draw) {
            name->setCheckable(true);
            name->setCheckState(Qt::Checked);
        }
        auto *sample = new QStandardItem;
        if (item.sampled) {
            const BatchWords::ChipText chip = BatchWords::sampleChip(item);
            sample->setText(chip.text);
            sample->setData(int(chip.kind), ItemRole::ChipKind);
        }
        if (item.id == before)
            current = m_togetherModel->rowCount();
        m_togetherModel->appendRow({name, new QStandardItem(item.detail), new QStandardItem(unitName(item.unit)), sample});
    }
    m_unit->setEnabled(!m_draw);
    m_together->setColumnHidden(1, m_type == &enterpriseType);
    if (!m_rows.isEmpty())
        m_together->setCurrentIndex(m_togetherModel->index(current, 0));
}

void BatchPage::fillAlone()
{
    const QString unit = m_unit->currentData().toString();
    m_aloneModel->removeRows(0, m_aloneModel->rowCount());
    for (const SingleItem &single : std::as_const(m_survey.rest)) {
        if (!unit.isEmpty() && !inSubtree(single.item.unit, unit))
            continue;
        auto *name = new QStandardItem(BatchWords::object(single.item));
        name->setData(single.item.id.toString(), Qt::UserRole);
        auto *why = new QStandardItem(BatchWords::why(*m_type, single));
        why->setData(int(single.line.mark == CheckMark::Failed ? ColorRole::RedText : ColorRole::AmberText),
                     ItemRole::TextRole);
        m_aloneModel->appendRow({name, why});
    }
    m_alonePanel->setSubtitle(tr("%n filing(s)", nullptr, m_aloneModel->rowCount()));
}

QList<BatchItem> BatchPage::chosen() const
{
    QList<BatchItem> chosen;
    for (int row = 0; row < m_rows.size(); ++row) {
        const QStandardItem *item = m_togetherModel->item(row);
        if (m_draw || (item && item->checkState() == Qt::Checked))
            chosen.append(m_rows.at(row));
    }
    return chosen;
}

void BatchPage::showStage()
{
    const int count = int(chosen().size());
    m_drawButton->setVisible(!m_draw);
    m_drawButton->setEnabled(count > 0);
    m_dropButton->setVisible(m_draw.has_value());
    m_togetherPanel->setSubtitle(m_draw ? BatchWords::drawn(*m_draw) : tr("%n filing(s)", nullptr, count));
    if (!m_draw)
        m_decision->setOffered({}, count > 0 ? BatchWords::beforeDraw(m_percent) : tr("There is nothing to decide together"));
    else if (const int open = m_draw->toLook(); open > 0)
        m_decision->setOffered({}, BatchWords::stillToOpen(open));
    else
        m_decision->setOffered({QStringLiteral("approve"), QStringLiteral("return")}, {});
}

void BatchPage::draw()
{
    const QList<BatchItem> items = chosen();
    if (m_busy || m_draw || items.isEmpty())
        return;
    m_context.ask(
        this, [type = m_type, items](Workspace &work) { return BatchReview(work).draw(*type, items); },
        [this](const BatchDraw &draw) {
            m_draw = draw;
            showAll();
            m_together->setCurrentIndex(m_togetherModel->index(0, 0));
            m_together->setFocus(Qt::OtherFocusReason);
            m_context.say(MessageKind::Info, BatchWords::stillToOpen(draw.toLook()));
        });
}

void BatchPage::drop()
{
    if (m_busy || !m_draw)
        return;
    m_context.modals().ask(this,
                           {.title = tr("Give up the draw"),
                            .text = tr("Nothing is decided. The draw stays in the audit, and the next one has another seed."),
                            .accept = tr("Give up the draw")},
                           [this, seed = m_draw->seed](const Modals::Answer &answer) {
                               if (!answer)
                                   return;
                               m_context.ask(
                                   this, [seed](Workspace &work) { return BatchReview(work).drop(seed); }, [this] { read(); });
                           });
}

void BatchPage::submit()
{
    const Decision &decision = m_decision->decision();
    if (m_busy || !m_draw || m_draw->toLook() > 0)
        return;
    const auto lacking = [this](const QString &text) { m_context.say(MessageKind::Warning, text); };
    if (decision.action.isEmpty())
        return lacking(tr("Choose a verdict first: press its digit"));
    const bool back = decision.action == QLatin1String("return");
    if (back && decision.reason.isEmpty()) {
        m_decision->focusReason();
        return lacking(tr("Choose a reason for it"));
    }
    if (decision.opinion.trimmed().isEmpty()) {
        m_decision->focusOpinion();
        return lacking(tr("Write the opinion that stands for all of them"));
    }
    const StepRequest request {
        .action = decision.action, .reason = back ? decision.reason : QString(), .note = decision.opinion.trimmed()};
    const QString action = actionText(*m_type, decision.action);
    m_context.modals().ask(this,
                           {.title = tr("%1 together").arg(action),
                            .text = tr("%n filing(s) get this verdict with one opinion. Each is checked once more; what is not "
                                       "green any more is left out.",
                                       nullptr, m_draw->left()),
                            .accept = action},
                           [this, request](const Modals::Answer &answer) {
                               if (answer)
                                   carryOut(request);
                           });
}

void BatchPage::carryOut(const StepRequest &request)
{
    m_busy = true;
    m_decision->setBusy(true);
    const auto work = m_context.beginWork(actionText(*m_type, request.action));
    m_context.ask(
        this,
        [seed = m_draw->seed, request, step = work->stepper(work)](Workspace &workspace) {
            return BatchReview(workspace).carryOut(seed, request, step);
        },
        [this, total = m_draw->left()](const Result<BatchOutcome> &outcome) {
            m_busy = false;
            m_decision->setBusy(false);
            if (outcome)
                tell(*outcome, total);
            else
                m_context.report(outcome.error());
            m_context.announceChange();
        });
}

void BatchPage::tell(const BatchOutcome &outcome, int total)
{
    QStringList parts {tr("%n filing(s) decided", nullptr, int(outcome.done.size()))};
    if (!outcome.refused.isEmpty())
        parts.append(tr("%n left out: %1", nullptr, int(outcome.refused.size())).arg(errorText(outcome.refused.first().error)));
    const int left = total - int(outcome.done.size()) - int(outcome.refused.size());
    if (left > 0)
        parts.append(tr("%n not reached; they stay in the draw", nullptr, left));
    else
        m_decision->setDecision({});
    m_context.say(left > 0 || !outcome.refused.isEmpty() ? MessageKind::Warning : MessageKind::Done, parts.join(tr("; ")));
}

void BatchPage::openFiling(const RecordId &id)
{
    if (!id.isNull())
        m_context.open(m_type == &rewardType ? QStringLiteral("rewards") : QStringLiteral("review"),
                       {{QStringLiteral("id"), id.toString()}});
}

}  // namespace jiaxin
