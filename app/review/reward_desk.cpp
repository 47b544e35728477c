// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/review/reward_desk.h"

#include "app/records/record_overview.h"
#include "app/review/step_effects.h"
#include "app/session/user_service.h"
#include "domain/rules/normalize.h"
#include "domain/rules/work_calendar.h"

namespace jiaxin {

namespace {

constexpr int recordedShown = 200;

/// In which part of the list a reward stands; nothing: in none.
std::optional<RewardPart> partOf(const QString &state)
{
    if (state == QLatin1String("submitted") || state == QLatin1String("approved"))
        return RewardPart::Waiting;
    if (state == QLatin1String("in_publicity"))
        return RewardPart::Publicity;
    return std::nullopt;
}

/// Who took the step that came last under that name, and on which day.
struct Taken {
    QString user;
    QDate on;
};

QMap<QString, Taken> stepsTaken(const QList<AuditRow> &rows)
{
    QMap<QString, Taken> taken;
    for (const AuditRow &row : rows) {
        // What was done before the last submission is another round.
        if (row.entry.action == QLatin1String("submit"))
            taken.clear();
        taken.insert(row.entry.action, {row.context.user, inChina(QDateTime::fromString(row.at, Qt::ISODateWithMs)).date()});
    }
    return taken;
}

}  // namespace

RewardItem RewardDesk::itemOf(const QueueItem &item)
{
    RewardItem made {.item = item};
    const auto reward = m_work.store.get<Reward>(rewardType, item.id);
    if (!reward)
        return made;
    made.enterprise = titleOf(m_work, enterpriseType, reward->enterprise);
    made.level = reward->level;
    made.missingScan = reward->scans.isEmpty();
    made.submittedOn = inChina(ReviewQueue(m_work, rewardType).past(*reward).submittedAt).date();
    return made;
}

QList<RewardItem> RewardDesk::items(RewardPart part, const RecordId &wanted)
{
    if (part == RewardPart::Recorded)
        return recorded();
    QList<RewardItem> items;
    for (const QueueItem &item : ReviewQueue(m_work, rewardType).items(wanted)) {
        if (partOf(item.state) == part)
            items.append(itemOf(item));
    }
    return items;
}

QList<RewardItem> RewardDesk::recorded()
{
    QStringList ids;
    {
        Statement query = m_work.database().prepare(
            QStringLiteral("SELECT id, unit FROM reward WHERE deleted_at IS NULL AND state IN ('published', 'withdrawn') "
                           "ORDER BY updated_at DESC, seq DESC"));
        while (ids.size() < recordedShown && query.step()) {
            if (m_work.territoryOf(query.text(1)) == Territory::Inside)
                ids.append(query.text(0));
        }
    }
    QList<RewardItem> items;
    for (const QString &id : std::as_const(ids)) {
        if (const auto reward = m_work.store.get<Reward>(rewardType, RecordId(id)))
            items.append(itemOf({.id = reward->id, .name = reward->name, .state = reward->state, .unit = reward->unit}));
    }
    return items;
}

QMap<RewardPart, int> RewardDesk::counts()
{
    QMap<RewardPart, int> counts;
    for (const QueueItem &item : ReviewQueue(m_work, rewardType).items()) {
        if (const auto part = partOf(item.state))
            ++counts[*part];
    }
    return counts;
}

void RewardDesk::readSimilar(const Reward &reward, RewardFacts &facts)
{
    const QString name = comparisonKey(reward.name);
    for (const Reward &other : m_work.store.childrenOf<Reward>(rewardType, "enterprise", reward.enterprise)) {
        if (other.id == reward.id || other.state == QLatin1String("rejected") || other.state == QLatin1String("withdrawn"))
            continue;
        const bool sameNumber = !reward.documentNumber.isEmpty() && other.documentNumber == reward.documentNumber;
        const bool sameName = comparisonKey(other.name) == name;
        if (sameNumber || sameName)
            facts.similar.append(
                {.id = other.id, .name = other.name, .state = other.state, .sameNumber = sameNumber, .sameName = sameName});
    }
}

RewardFacts RewardDesk::factsOf(const Reward &reward, const FilingPast &past)
{
    RewardFacts facts;
    facts.today = m_work.today();
    facts.unansweredPins = past.unansweredPins;
    Statement known = m_work.database().prepare(
        QStringLiteral("SELECT 1 FROM reward WHERE authority = ?1 AND state = 'published' AND deleted_at IS NULL UNION ALL "
                       "SELECT 1 FROM penalty WHERE authority = ?1 AND state <> 'draft' AND deleted_at IS NULL LIMIT 1"));
    facts.authorityKnown = known.bindText(1, reward.authority).step();
    if (const auto enterprise = m_work.store.get<Enterprise>(enterpriseType, reward.enterprise))
        facts.enterpriseState = enterprise->state;
    if (const auto entry = blacklistEntry(m_work, "enterprise", reward.enterprise)) {
        facts.blacklisted = true;
        facts.blacklistedUntil = entry->validUntil;
    }
    readSimilar(reward, facts);
    return facts;
}

QList<FilingLine> RewardDesk::checks(const Reward &reward)
{
    return rewardChecks(reward, factsOf(reward, ReviewQueue(m_work, rewardType).past(reward)));
}

QList<RewardStep> RewardDesk::trackOf(const RewardFiling &filing)
{
    using Kind = RewardStep::Kind;
    using Stage = RewardStep::Stage;
    const QString &state = filing.record->state;
    const QMap<QString, Taken> taken = stepsTaken(m_work.store.audit().ofRecord(filing.record->id.toString()));
    const auto person = [this](const Taken &step) {
        return step.user.isEmpty() ? QString() : displayName(m_work.database(), step.user);
    };
    const auto done = [&taken](const char *action) { return taken.contains(QLatin1String(action)); };
    const Taken approved = taken.value(QStringLiteral("approve"));
    const Taken begun = taken.value(QStringLiteral("start_publicity"));
    const Taken published = taken.value(QStringLiteral("publish"));
    const bool decided = state != QLatin1String("submitted");
    RewardStep filed {
        .kind = Kind::Filed, .stage = Stage::Done, .person = filing.submitter, .from = inChina(filing.submittedAt).date()};
    RewardStep reviewed {.kind = Kind::Reviewed,
                         .stage = decided ? Stage::Done : Stage::Now,
                         .person = decided ? person(approved) : displayName(m_work.database(), m_work.actor.name),
                         .from = approved.on};
    RewardStep publicity {
        .kind = Kind::Publicity,
        .stage = done("publish") ? Stage::Done
                 : decided       ? Stage::Now
                                 : Stage::Later,
        .from = begun.on.isValid() ? WorkCalendar::shipped().addWorkingDays(begun.on, 1) : filing.publicityFrom,
        .until = filing.record->publicityUntil.isValid() ? filing.record->publicityUntil : filing.publicityUntil};
    RewardStep recorded {.kind = Kind::Recorded,
                         .stage = done("publish") ? Stage::Done : Stage::Later,
                         .person = person(published),
                         .from = published.on.isValid() ? published.on : publicity.until.addDays(1)};
    return {filed, reviewed, publicity, recorded};
}

Result<RewardFiling> RewardDesk::open(const RecordId &id)
{
    RecordService records(m_work);
    const Result<std::shared_ptr<Record>> record = records.show(rewardType, id);
    if (!record)
        return record.error();
    RewardFiling filing;
    filing.record = std::static_pointer_cast<Reward>(*record);
    const Reward &reward = *filing.record;
    filing.shown = records.maskedJson(rewardType, reward);
    filing.enterprise = titleOf(m_work, enterpriseType, reward.enterprise);
    ReviewQueue queue(m_work, rewardType);
    const FilingPast past = queue.past(reward);
    filing.submitter = past.submitter.isEmpty() ? QString() : displayName(m_work.database(), past.submitter);
    filing.submittedAt = past.submittedAt;
    filing.wait = queue.waitOf(reward, &filing.refusal).value_or(QueueItem::Wait::OwnFiling);
    filing.due = queue.dueOf(reward, filing.wait);
    filing.actions = ReviewService(m_work).possibleActions(rewardType, reward);
    filing.facts = factsOf(reward, past);
    filing.addressee = AddresseeService(m_work).of(rewardType, reward);
    Result<std::optional<ReturnChanges>> returned = returnChanges(m_work, rewardType, reward);
    if (!returned)
        return returned.error();
    filing.returned = std::move(*returned);
    filing.consultations = ConsultationService(m_work).about(rewardType, id).value_or(QList<ConsultationLine>());
    filing.lines = rewardChecks(reward, filing.facts);
    const WorkCalendar &calendar = WorkCalendar::shipped();
    filing.publicityFrom = calendar.addWorkingDays(m_work.today(), 1);
    filing.publicityUntil = calendar.addWorkingDays(m_work.today(), m_work.settings.number(setting::publicityWorkingDays));
    filing.underObjection = isUnderObjection(m_work, id);
    filing.track = trackOf(filing);
    return filing;
}

Result<Outcome> RewardDesk::approve(const RecordId &id, const StepRequest &request, int publicityDays)
{
    return m_work.transact([&]() -> Result<Outcome> {
        ReviewService review(m_work);
        const Result<Outcome> approved = review.act(rewardType, id, request);
        if (!approved || !approved->saved)
            return approved;
        const QDate last = WorkCalendar::shipped().addWorkingDays(m_work.today(), publicityDays);
        Result<Outcome> begun = review.act(rewardType, id,
                                           {.action = QStringLiteral("start_publicity"),
                                            .version = approved->version,
                                            .values = {{QStringLiteral("publicity_until"), last.toString(Qt::ISODate)}}});
        if (begun && !begun->saved)
            return Error {.code = ErrorCode::Invalid, .field = QStringLiteral("publicity_until"), .detail = {}};
        return begun;
    });
}

}  // namespace jiaxin
