// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// What is decided about a reward, and what comes after.
#include "app/review/stale_changes.h"
#include "app/words/words.h"
#include "ui/kit/notices.h"
#include "ui/kit/table_view.h"
#include "ui/pages/reasons.h"
#include "ui/pages/return_pane.h"
#include "ui/pages/reward_models.h"
#include "ui/pages/reward_page.h"

namespace jiaxin {

void RewardPage::withdraw()
{
    if (m_filing.record)
        askStep(m_context, this,
                {.type = &rewardType,
                 .id = m_filing.record->id,
                 .version = m_filing.record->version,
                 .action = QStringLiteral("withdraw"),
                 .name = m_filing.record->name});
}

bool RewardPage::isComplete(const Decision &decision)
{
    const bool unsure = countOf(m_filing.lines, CheckMark::Warned) > 0;
    if (decision.action == QLatin1String("approve") && unsure && decision.opinion.trimmed().isEmpty()) {
        m_context.say(MessageKind::Warning, tr("A check is amber: write in the opinion why it is passed"));
        m_decision->focusOpinion();
        return false;
    }
    if (sendsBack(decision.action) && decision.pins.isEmpty() && decision.opinion.trimmed().isEmpty()) {
        m_context.say(MessageKind::Warning,
                      tr("Pin the fields to be corrected, or write in the opinion what is to be corrected"));
        m_decision->focusOpinion();
        return false;
    }
    return true;
}

std::function<Result<Outcome>(Workspace &)> RewardPage::stepJob(const RecordId &id, const StepRequest &request)
{
    if (request.action != QLatin1String("approve"))
        return ReviewPage::stepJob(id, request);
    return [id, request, days = m_decision->decision().publicityDays](Workspace &work) {
        return RewardDesk(work).approve(id, request, days);
    };
}

void RewardPage::goOn()
{
    // The list is read anew with what is announced; the one behind is open by then.
    const int row = m_model->rowOf(m_current);
    m_filing = {};
    if (places() > 1)
        openAt(row + 1 < m_model->rowCount() ? row + 1 : row - 1);
    else
        clear();
    m_list->setFocus(Qt::OtherFocusReason);
}

void RewardPage::reloadChanged()
{
    struct Changed {
        RewardFiling filing;
        StaleChanges changes;
    };
    m_context.ask(
        this,
        [id = m_filing.record->id, version = m_filing.record->version](Workspace &work) -> Result<Changed> {
            Result<RewardFiling> filing = RewardDesk(work).open(id);
            if (!filing)
                return filing.error();
            return Changed {.filing = std::move(*filing),
                            .changes = changesSince(work, rewardType, id, version).value_or(StaleChanges())};
        },
        [this, turn = m_turn](const Changed &now) {
            if (turn != m_turn)
                return;
            show({.filing = now.filing, .draft = draftOf(m_decision->decision()), .publicityDays = m_days});
            sayChanged(now.changes);
            loadList(now.filing.record->id);
        });
}

}  // namespace jiaxin
