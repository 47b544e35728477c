// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/living_status.h"

#include "domain/rules/credit_state.h"

namespace jiaxin {

namespace {

struct Moment {
    QDateTime now;
    QDate today;
    const StatusPolicy &policy;
};

StatusItem make(StatusItemKind kind, StatusColour colour, StatusReason reason)
{
    return {.kind = kind, .colour = colour, .reason = reason, .satisfied = colour != StatusColour::Red};
}

/// Something that holds until a day: red after it, yellow in the last `warnDays`, green before.
StatusItem term(StatusItemKind kind, const QDate &until, const Moment &moment, int warnDays)
{
    StatusItem item = make(kind, StatusColour::Green, StatusReason::InOrder);
    if (!until.isValid())
        return item;
    item.until = until;
    item.daysLeft = int(moment.today.daysTo(until));
    if (*item.daysLeft < 0) {
        item.colour = StatusColour::Red;
        item.reason = StatusReason::Expired;
        item.satisfied = false;
    } else if (*item.daysLeft <= warnDays) {
        item.colour = StatusColour::Yellow;
        item.reason = StatusReason::Expiring;
    }
    return item;
}

/// The element with the greatest key, or null.
template <class T, class Key>
const T *latest(const QList<T> &list, Key key)
{
    const auto found = std::max_element(list.begin(), list.end(), [key](const T &a, const T &b) { return key(a) < key(b); });
    return found == list.end() ? nullptr : &*found;
}

StatusItem identityItem(const WorkerDossier &dossier, const Moment &moment)
{
    constexpr auto kind = StatusItemKind::Identity;
    const IdentityCheck *check = latest(dossier.identityChecks, [](const IdentityCheck &c) { return c.checkedAt; });
    if (!check)
        return make(kind, StatusColour::Red, StatusReason::Missing);
    if (check->result == IdentityCheck::Outcome::Inconsistent)
        return make(kind, StatusColour::Red, StatusReason::Failed);
    if (check->result == IdentityCheck::Outcome::Pending) {
        StatusItem item = make(kind, StatusColour::Yellow, StatusReason::Pending);
        item.satisfied = false;
        return item;
    }
    StatusItem item = term(kind, dossier.worker.documentValidUntil, moment, moment.policy.documentWarnDays);
    // domain.md §3.5: an expired card is a warning on the identity, not its loss.
    if (item.colour == StatusColour::Red) {
        item.colour = StatusColour::Yellow;
        item.reason = StatusReason::DocumentExpired;
        item.satisfied = true;
    } else if (item.colour == StatusColour::Yellow) {
        item.reason = StatusReason::DocumentExpiring;
    }
    return item;
}

/// The last day on which something holds that ends at an instant: an end at midnight is the end of the day before.
QDate lastDay(const QDateTime &end)
{
    return end.isValid() ? inChina(end.addMSecs(-1)).date() : QDate();
}

/// Only the consent to collect lets a record live (归集授权, domain.md §4.3); the right to query is another one.
StatusItem authorisationItem(const WorkerDossier &dossier, const Moment &moment)
{
    constexpr auto kind = StatusItemKind::Authorisation;
    const Authorisation *best = nullptr;
    const Authorisation *withdrawn = nullptr;
    for (const Authorisation &consent : dossier.authorisations) {
        if (consent.kind != Authorisation::Kind::Collection || consent.startsAt > moment.now)
            continue;
        const Authorisation *&slot = consent.withdrawnAt.isValid() ? withdrawn : best;
        if (!slot || consent.endsAt > slot->endsAt)
            slot = &consent;
    }
    // The consent ends at an instant: 30 × 24 h after its start (seed B16).
    const bool ended = best && best->endsAt <= moment.now;
    if (withdrawn && (!best || (ended && withdrawn->endsAt > best->endsAt)))
        return make(kind, StatusColour::Red, StatusReason::Withdrawn);
    if (!best)
        return make(kind, StatusColour::Red, StatusReason::Missing);
    StatusItem item = term(kind, lastDay(best->endsAt), moment, moment.policy.authorisationWarnDays);
    if (ended) {
        item.colour = StatusColour::Red;
        item.reason = StatusReason::Expired;
        item.satisfied = false;
    }
    return item;
}

/// On the black list: red until the entry ends (domain.md §4.3, §4.6). Nothing while none is in force.
std::optional<StatusItem> blacklistedItem(StatusItemKind kind, const QList<ListEntry> &entries, const Moment &moment)
{
    const ListEntry *entry = blacklisting(entries, moment.today);
    if (!entry)
        return std::nullopt;
    StatusItem item = term(kind, entry->validUntil, moment, 0);
    item.colour = StatusColour::Red;
    item.reason = StatusReason::Blacklisted;
    item.satisfied = false;
    return item;
}

/// The latest verdict counts until the next one: asking again, as every day (seed B25), neither clears a failure nor suspends
/// who has passed.
StatusItem backgroundItem(const WorkerDossier &dossier, const Moment &moment)
{
    constexpr auto kind = StatusItemKind::Background;
    if (const auto listed = blacklistedItem(kind, dossier.ownEntries, moment))
        return *listed;
    using Conclusion = BackgroundCheck::Conclusion;
    const auto mismatched = [](const BackgroundCheck &check) {
        return check.identityMatch && *check.identityMatch != BackgroundCheck::IdentityMatch::Match;
    };
    const BackgroundCheck *verdict = nullptr;
    bool pending = false;
    for (const BackgroundCheck &check : dossier.backgroundChecks) {
        if (check.conclusion == Conclusion::Pending && !mismatched(check))
            pending = true;
        else if (!verdict ||
                 std::pair(check.returnedOn, check.id.toString()) > std::pair(verdict->returnedOn, verdict->id.toString()))
            verdict = &check;
    }
    if (verdict && (verdict->conclusion == Conclusion::Failed || mismatched(*verdict)))
        return make(kind, StatusColour::Red, StatusReason::Failed);
    const QDate until = verdict ? verdict->returnedOn.addDays(moment.policy.backgroundMaximumDays) : QDate();
    if (until.isValid() && until >= moment.today)
        return make(kind, StatusColour::Green, StatusReason::InOrder);
    if (pending) {
        StatusItem item = make(kind, StatusColour::Yellow, StatusReason::Pending);
        item.satisfied = false;
        return item;
    }
    return until.isValid() ? term(kind, until, moment, 0) : make(kind, StatusColour::Red, StatusReason::Missing);
}

StatusItem healthItem(const WorkerDossier &dossier, const Moment &moment)
{
    constexpr auto kind = StatusItemKind::Health;
    const HealthCheck *newest = latest(dossier.healthChecks, [](const HealthCheck &c) { return c.examinedOn; });
    if (!newest)
        return make(kind, StatusColour::Red, StatusReason::Missing);
    if (newest->conclusion != HealthCheck::Conclusion::Qualified) {
        const bool recheck = newest->conclusion == HealthCheck::Conclusion::Recheck;
        return make(kind, StatusColour::Red, recheck ? StatusReason::Pending : StatusReason::Failed);
    }
    const HealthCheck *best = nullptr;
    for (const HealthCheck &check : dossier.healthChecks) {
        if (check.conclusion == HealthCheck::Conclusion::Qualified && check.category >= dossier.worker.category &&
            (!best || healthCheckEnd(check) > healthCheckEnd(*best)))
            best = &check;
    }
    if (!best)
        return make(kind, StatusColour::Red, StatusReason::CategoryTooLow);
    return term(kind, healthCheckEnd(*best), moment, moment.policy.healthWarnDays);
}

StatusItem insuranceItem(const WorkerDossier &dossier, const Moment &moment)
{
    constexpr auto kind = StatusItemKind::TrainingInsurance;
    const bool required = moment.policy.insuranceRequired;
    const Insurance *policy = nullptr;
    for (const Insurance &candidate : dossier.insurances) {
        // A policy that begins later covers nobody today.
        const bool begun = !candidate.validFrom.isValid() || candidate.validFrom <= moment.today;
        if (begun && (!policy || candidate.validUntil > policy->validUntil))
            policy = &candidate;
    }
    if (!policy)
        return required ? make(kind, StatusColour::Red, StatusReason::InsuranceMissing)
                        : make(kind, StatusColour::Green, StatusReason::InOrder);
    StatusItem item = term(kind, policy->validUntil, moment, moment.policy.insuranceWarnDays);
    if (item.colour == StatusColour::Red) {
        item.reason = StatusReason::InsuranceExpired;
        item.colour = required ? StatusColour::Red : StatusColour::Yellow;
        item.satisfied = !required;
    } else if (item.colour == StatusColour::Yellow) {
        item.reason = StatusReason::InsuranceExpiring;
    }
    return item;
}

StatusItem trainingInsuranceItem(const WorkerDossier &dossier, const Moment &moment)
{
    constexpr auto kind = StatusItemKind::TrainingInsurance;
    const auto has = [&dossier](Training::Outcome outcome) {
        return std::any_of(dossier.trainings.begin(), dossier.trainings.end(),
                           [outcome](const Training &training) { return training.result == outcome; });
    };
    if (!has(Training::Outcome::Passed)) {
        if (!has(Training::Outcome::Pending))
            return make(kind, StatusColour::Red, StatusReason::TrainingMissing);
        StatusItem item = make(kind, StatusColour::Yellow, StatusReason::TrainingPending);
        item.satisfied = false;
        return item;
    }
    return insuranceItem(dossier, moment);
}

StatusItem enterpriseItem(const WorkerDossier &dossier, const Moment &moment)
{
    constexpr auto kind = StatusItemKind::Enterprise;
    const auto red = [](StatusReason reason) { return make(kind, StatusColour::Red, reason); };
    const QString &state = dossier.worker.state;
    if (state == QLatin1String("left"))
        return red(StatusReason::Left);
    if (state == QLatin1String("locked"))
        return red(StatusReason::Locked);
    if (state == QLatin1String("draft"))
        return red(StatusReason::NotFiled);
    if (!dossier.enterprise)
        return red(StatusReason::Missing);
    if (dossier.enterprise->registrationState != Enterprise::RegistrationState::Active)
        return red(StatusReason::Deregistered);
    if (dossier.enterprise->state == QLatin1String("frozen"))
        return red(StatusReason::Frozen);
    if (const auto listed = blacklistedItem(kind, dossier.enterpriseEntries, moment))
        return *listed;
    if (dossier.enterprise->state != QLatin1String("published"))
        return red(StatusReason::NotPublished);
    return make(kind, StatusColour::Green, StatusReason::InOrder);
}

StatusItem photoItem(const WorkerDossier &dossier, const Moment &)
{
    return dossier.worker.photo.hex.isEmpty() ? make(StatusItemKind::Photo, StatusColour::Red, StatusReason::Missing)
                                              : make(StatusItemKind::Photo, StatusColour::Green, StatusReason::InOrder);
}

using Judge = StatusItem (*)(const WorkerDossier &, const Moment &);
constexpr std::array<Judge, size_t(StatusItemKind::Count)> judges {
    identityItem, authorisationItem, backgroundItem, healthItem, trainingInsuranceItem, enterpriseItem, photoItem,
};
constexpr size_t livingItems = size_t(StatusItemKind::TrainingInsurance) + 1;

QList<StatusItem> judge(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy, size_t count)
{
    const Moment moment {.now = now, .today = inChina(now).date(), .policy = policy};
    QList<StatusItem> items;
    for (size_t i = 0; i < count; ++i)
        items.append(judges.at(i)(dossier, moment));
    return items;
}

void takeEarlier(QDate &earliest, const QDate &candidate)
{
    if (candidate.isValid() && (!earliest.isValid() || candidate < earliest))
        earliest = candidate;
}

LivingStatus summary(QList<StatusItem> items)
{
    LivingStatus status {.colour = StatusColour::Green, .items = std::move(items), .nearestEnd = {}};
    for (const StatusItem &item : std::as_const(status.items)) {
        status.colour = std::max(status.colour, item.colour);
        takeEarlier(status.nearestEnd, item.until);
    }
    return status;
}

/// The instants at which an item of the dossier may change: where terms begin, come near their end, and are over.
std::vector<QDateTime> turningPoints(const WorkerDossier &dossier, const StatusPolicy &policy)
{
    std::vector<QDateTime> points;
    const auto addTerm = [&points](const QDate &until, int warnDays) {
        if (!until.isValid())
            return;
        points.push_back(dayStart(until.addDays(-warnDays)));
        points.push_back(dayStart(until.addDays(1)));
    };
    addTerm(dossier.worker.documentValidUntil, policy.documentWarnDays);
    for (const Authorisation &consent : dossier.authorisations) {
        points.push_back(consent.startsAt);
        points.push_back(consent.endsAt);
        addTerm(lastDay(consent.endsAt), policy.authorisationWarnDays);
    }
    for (const BackgroundCheck &check : dossier.backgroundChecks)
        addTerm(check.returnedOn.addDays(policy.backgroundMaximumDays), 0);
    for (const HealthCheck &check : dossier.healthChecks)
        addTerm(healthCheckEnd(check), policy.healthWarnDays);
    for (const Insurance &insurance : dossier.insurances) {
        if (insurance.validFrom.isValid())
            points.push_back(dayStart(insurance.validFrom));
        addTerm(insurance.validUntil, policy.insuranceWarnDays);
    }
    for (const ListEntry &entry : dossier.enterpriseEntries + dossier.ownEntries) {
        addTerm(entry.validUntil, 0);
        for (const QDate &day : {entry.listedOn, entry.removedOn}) {
            if (day.isValid())
                points.push_back(dayStart(day));
        }
    }
    return points;
}

/// Days left change with every day and are no change of the judgement.
bool sameJudgement(const QList<StatusItem> &one, const QList<StatusItem> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const StatusItem &a, const StatusItem &b) {
        return a.colour == b.colour && a.reason == b.reason && a.until == b.until && a.satisfied == b.satisfied;
    });
}

}  // namespace

QDateTime nextStatusChange(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy)
{
    std::vector<QDateTime> points = turningPoints(dossier, policy);
    std::erase_if(points, [&now](const QDateTime &point) { return !point.isValid() || point <= now; });
    if (points.empty())
        return {};
    std::sort(points.begin(), points.end());
    const QList<StatusItem> today = judge(dossier, now, policy, judges.size());
    for (const QDateTime &point : points) {
        if (!sameJudgement(today, judge(dossier, point, policy, judges.size())))
            return point;
    }
    return {};
}

int Eligibility::lacking() const
{
    return int(std::count_if(items.begin(), items.end(), [](const StatusItem &item) { return !item.satisfied; }));
}

LivingStatus livingStatus(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy)
{
    return summary(judge(dossier, now, policy, livingItems));
}

LivingStatus livingStatus(const Eligibility &judged)
{
    return summary(judged.items.first(livingItems));
}

Eligibility eligibility(const WorkerDossier &dossier, const QDateTime &now, const StatusPolicy &policy)
{
    Eligibility result {.ready = false, .items = judge(dossier, now, policy, judges.size())};
    result.ready = result.lacking() == 0;
    return result;
}

QDate healthCheckEnd(const HealthCheck &check)
{
    return check.validUntil.isValid() ? check.validUntil : check.examinedOn.addYears(1);
}

QDate certificateEnd(const WorkerDossier &dossier, const QDate &day, const StatusPolicy &policy)
{
    QDate end = day.addYears(policy.certificateYears).addDays(-1);
    const auto limit = [&end, day](const QDate &candidate) {
        // What has ended already (a card that is only warned of, an optional insurance) does not shorten the term to nothing.
        if (candidate >= day)
            takeEarlier(end, candidate);
    };
    limit(dossier.worker.documentValidUntil);
    const Moment moment {
        .now = QDateTime(day, QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600).toUTC(), .today = day, .policy = policy};
    limit(healthItem(dossier, moment).until);
    limit(insuranceItem(dossier, moment).until);
    return end;
}

}  // namespace jiaxin
