// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reward_words.h"

#include "app/words/words.h"

namespace jiaxin {

namespace {

QString monthDay(const QDate &day)
{
    return day.toString(QStringLiteral("MM-dd"));
}

QString similarName(const RewardFiling &filing, const QString &id)
{
    for (const SimilarReward &other : filing.facts.similar) {
        if (other.id.toString() == id)
            return other.name;
    }
    return {};
}

TrackStep::Stage stageOf(RewardStep::Stage stage)
{
    switch (stage) {
    case RewardStep::Stage::Done:
        return TrackStep::Stage::Done;
    case RewardStep::Stage::Now:
        return TrackStep::Stage::Now;
    case RewardStep::Stage::Later:
        break;
    }
    return TrackStep::Stage::Later;
}

QString levelText(Reward::Level level)
{
    return choicesFor<Reward::Level>()[size_t(level)].label.translated();
}

}  // namespace

QString RewardWords::partName(RewardPart part)
{
    switch (part) {
    case RewardPart::Waiting:
        return tr("Waiting");
    case RewardPart::Publicity:
        return tr("In publicity");
    case RewardPart::Recorded:
    case RewardPart::Count:
        break;
    }
    return tr("In the record");
}

QString RewardWords::nothing(RewardPart part)
{
    switch (part) {
    case RewardPart::Waiting:
        return tr("No reward waits for you. New ones appear here as soon as a clerk has submitted them.");
    case RewardPart::Publicity:
        return tr("No reward is in publicity. What is approved appears here until its period is over.");
    case RewardPart::Recorded:
    case RewardPart::Count:
        break;
    }
    return tr("No reward has entered the record yet. That happens when its publicity is over.");
}

QString RewardWords::itemFacts(const RewardItem &item)
{
    const QString level = levelText(item.level);
    return item.submittedOn.isValid() ? tr("%1 · submitted %2").arg(level, monthDay(item.submittedOn)) : level;
}

RewardWords::ChipText RewardWords::itemChip(const RewardItem &item, const QDate &today)
{
    using Wait = QueueItem::Wait;
    const QueueItem &queued = item.item;
    if (queued.state == QLatin1String("published") || queued.state == QLatin1String("withdrawn"))
        return {queued.state == QLatin1String("published") ? ChipKind::Green : ChipKind::Grey,
                stateText(rewardType, queued.state)};
    if (queued.wait == Wait::Running)
        return queued.due > today ? ChipText {ChipKind::Grey, tr("until %1").arg(monthDay(queued.due.addDays(-1)))}
                                  : ChipText {ChipKind::Red, tr("under objection")};
    if (queued.wait == Wait::Publish)
        return {ChipKind::Blue, tr("Publicity over")};
    if (item.missingScan)
        return {ChipKind::Red, tr("Material missing")};
    if (queued.wait == Wait::Publicity)
        return {ChipKind::Blue, tr("Publicity can begin")};
    if (queued.wait == Wait::OwnFiling)
        return {ChipKind::Grey, tr("Own filing")};
    if (!queued.due.isValid())
        return {ChipKind::Grey, stateText(rewardType, queued.state)};
    if (queued.workingDaysLeft < 0)
        return {ChipKind::Red, tr("%n working day(s) overdue", nullptr, -queued.workingDaysLeft)};
    if (queued.workingDaysLeft == 0)
        return {ChipKind::Amber, tr("due today")};
    return {queued.workingDaysLeft < 2 ? ChipKind::Amber : ChipKind::Grey,
            tr("%n working day(s) left", nullptr, queued.workingDaysLeft)};
}

QString RewardWords::passed(const QString &id)
{
    if (id == QLatin1String("document_number"))
        return tr("Document number in the right form");
    if (id == QLatin1String("authority"))
        return tr("Conferring authority known, of this level");
    if (id == QLatin1String("granted_on"))
        return tr("Granted no later than today");
    if (id == QLatin1String("materials"))
        return tr("Proof uploaded");
    if (id == QLatin1String("duplicates"))
        return tr("Document number filed once");
    if (id == QLatin1String("same_name"))
        return tr("No other reward of this name");
    if (id == QLatin1String("credit"))
        return tr("Not on the black list");
    if (id == QLatin1String("enterprise"))
        return tr("Enterprise published");
    if (id == QLatin1String("valid_until"))
        return tr("Still valid");
    return {};
}

QString RewardWords::problem(const Problem &problem, const RewardFiling &filing)
{
    if (problem.rule == QLatin1String("unknown_authority"))
        return tr("The authority is not known; compare it with the proof");
    if (problem.rule == QLatin1String("level_mismatch")) {
        const auto level = choiceFromName<Reward::Level>(problem.argument);
        return tr("By its name the authority is of the level “%1”").arg(level ? levelText(*level) : QString());
    }
    if (problem.rule == QLatin1String("no_term"))
        return tr("The material gives no term");
    if (problem.rule == QLatin1String("term_over"))
        return tr("No longer valid");
    if (problem.rule == QLatin1String("missing_scan"))
        return tr("Proof is missing");
    if (problem.rule == QLatin1String("same_document"))
        return tr("Same document number as “%1”").arg(similarName(filing, problem.argument));
    if (problem.rule == QLatin1String("same_name"))
        return tr("Has a reward of this name already");
    if (problem.rule == QLatin1String("blacklisted"))
        return filing.facts.blacklistedUntil.isValid()
                   ? tr("On the black list until %1").arg(filing.facts.blacklistedUntil.toString(Qt::ISODate))
                   : tr("On the black list");
    if (problem.rule == QLatin1String("not_published"))
        return tr("Enterprise: %1").arg(stateText(enterpriseType, problem.argument));
    if (problem.rule == QLatin1String("pin_unanswered"))
        return tr("%1 pinned but not changed").arg(fieldText(rewardType, problem.field));
    return problemText(&rewardType, problem);
}

QString RewardWords::lineText(const FilingLine &line, const RewardFiling &filing)
{
    if (line.problems.isEmpty())
        return passed(line.id);
    QStringList sentences;
    for (const Problem &each : line.problems)
        sentences.append(problem(each, filing));
    sentences.removeDuplicates();
    return sentences.join(tr("; "));
}

QList<TrackStep> RewardWords::track(const RewardFiling &filing, const QDate &)
{
    QList<TrackStep> steps;
    for (const RewardStep &step : filing.track) {
        TrackStep shown {.name = {}, .person = step.person, .line = {}, .stage = stageOf(step.stage)};
        const bool done = step.stage == RewardStep::Stage::Done;
        const bool now = step.stage == RewardStep::Stage::Now;
        const QString day = step.from.toString(Qt::ISODate);
        switch (step.kind) {
        case RewardStep::Kind::Filed:
            shown.name = tr("Filed");
            shown.line = day;
            break;
        case RewardStep::Kind::Reviewed:
            shown.name = tr("Review");
            shown.line = now ? tr("in hand") : day;
            break;
        case RewardStep::Kind::Publicity:
            shown.name = tr("Publicity");
            shown.line = step.from.isValid() ? tr("%1 to %2").arg(monthDay(step.from), monthDay(step.until)) : QString();
            break;
        case RewardStep::Kind::Recorded:
            shown.name = tr("In the record");
            shown.line = done ? day : tr("from %1, without objection").arg(monthDay(step.from));
            break;
        }
        steps.append(shown);
    }
    return steps;
}

QString RewardWords::refusal(const RewardFiling &filing)
{
    const QString &state = filing.record->state;
    if (state == QLatin1String("withdrawn"))
        return tr("Withdrawn on %1 by %2: %3")
            .arg(dateLong(filing.record->withdrawnOn), filing.record->withdrawalNumber, filing.record->withdrawalReason);
    if (state == QLatin1String("published"))
        return tr("In the record; it can be withdrawn by a document only");
    if (filing.refusal && filing.refusal->detail == QLatin1String("four_eyes"))
        return tr("You had a part in this filing yourself; somebody else has to review it");
    if (filing.wait == QueueItem::Wait::Running && !filing.underObjection)
        return tr("In publicity; it can enter the record from %1 on").arg(dateLong(filing.due));
    return filing.refusal ? errorText(*filing.refusal) : QString();
}

QString RewardWords::obstacle(const RewardFiling &filing)
{
    if (filing.record->state != QLatin1String("submitted"))
        return {};
    for (const FilingLine &line : filing.lines) {
        if (line.mark == CheckMark::Failed)
            return tr("%1: cannot be approved").arg(lineText(line, filing));
    }
    return {};
}

}  // namespace jiaxin
