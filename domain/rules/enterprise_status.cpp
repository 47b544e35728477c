// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/enterprise_status.h"

#include "domain/rules/credit_state.h"

namespace jiaxin {

namespace {

EnterpriseItem make(EnterpriseItemKind kind, StatusColour colour, StatusReason reason, const QDate &until = {})
{
    return {.kind = kind, .colour = colour, .reason = reason, .until = until};
}

EnterpriseItem registrationItem(const EnterpriseDossier &dossier, const QDate &today, const StatusPolicy &policy)
{
    constexpr auto kind = EnterpriseItemKind::Registration;
    using State = Enterprise::RegistrationState;
    const Enterprise &enterprise = dossier.enterprise;
    if (enterprise.registrationState == State::Suspended || enterprise.registrationState == State::MovedOut)
        return make(kind, StatusColour::Yellow, StatusReason::Deregistered);
    if (enterprise.registrationState != State::Active)
        return make(kind, StatusColour::Red, StatusReason::Deregistered);
    const QDate &until = enterprise.termUntil;
    if (!until.isValid())
        return make(kind, StatusColour::Green, StatusReason::InOrder);
    if (until < today)
        return make(kind, StatusColour::Red, StatusReason::Expired, until);
    const bool near = today.daysTo(until) <= policy.documentWarnDays;
    return make(kind, near ? StatusColour::Yellow : StatusColour::Green, near ? StatusReason::Expiring : StatusReason::InOrder,
                until);
}

EnterpriseItem reviewItem(const EnterpriseDossier &dossier, const QDate &, const StatusPolicy &)
{
    constexpr auto kind = EnterpriseItemKind::Review;
    const QString &state = dossier.enterprise.state;
    if (state == QLatin1String("published"))
        return make(kind, StatusColour::Green, StatusReason::InOrder);
    if (state == QLatin1String("frozen"))
        return make(kind, StatusColour::Red, StatusReason::Frozen);
    if (state == QLatin1String("rejected"))
        return make(kind, StatusColour::Red, StatusReason::Failed);
    const bool waits = state != QLatin1String("draft") && state != QLatin1String("returned");
    return waits ? make(kind, StatusColour::Yellow, StatusReason::Pending)
                 : make(kind, StatusColour::Red, StatusReason::NotPublished);
}

EnterpriseItem materialsItem(const EnterpriseDossier &dossier, const QDate &, const StatusPolicy &)
{
    constexpr auto kind = EnterpriseItemKind::Materials;
    const Enterprise &enterprise = dossier.enterprise;
    if (enterprise.licenceScan.hex.isEmpty())
        return make(kind, StatusColour::Red, StatusReason::Missing);
    if (enterprise.commitmentScan.hex.isEmpty() || enterprise.managementRulesScan.hex.isEmpty())
        return make(kind, StatusColour::Yellow, StatusReason::Missing);
    return make(kind, StatusColour::Green, StatusReason::InOrder);
}

/// Shown to the public on that day, and neither repaired nor revoked.
bool inForce(const Penalty &penalty, const QDate &today)
{
    return penalty.state != QLatin1String("repaired") && penalty.state != QLatin1String("revoked") &&
           penalty.decidedOn.isValid() && penalty.decidedOn <= today &&
           !(penalty.publicityUntil.isValid() && penalty.publicityUntil < today);
}

EnterpriseItem creditItem(const EnterpriseDossier &dossier, const QDate &today, const StatusPolicy &)
{
    constexpr auto kind = EnterpriseItemKind::Credit;
    EnterpriseItem worst = make(kind, StatusColour::Green, StatusReason::InOrder);
    const auto take = [&worst](const EnterpriseItem &candidate) {
        // Of two of one colour the one that lasts longer counts; one without an end lasts longest.
        const bool longer = !candidate.until.isValid() || (worst.until.isValid() && candidate.until > worst.until);
        if (candidate.colour > worst.colour || (candidate.colour == worst.colour && longer))
            worst = candidate;
    };
    for (const ListEntry &entry : dossier.listEntries) {
        if (!isInForce(entry, today) || entry.list == ListEntry::List::Trustworthy)
            continue;
        const bool black = entry.list == ListEntry::List::Untrustworthy;
        take(make(kind, black ? StatusColour::Red : StatusColour::Yellow,
                  black ? StatusReason::Blacklisted : StatusReason::Watched, entry.validUntil));
    }
    for (const Penalty &penalty : dossier.penalties) {
        if (inForce(penalty, today))
            take(make(kind, StatusColour::Yellow, StatusReason::Penalised, penalty.publicityUntil));
    }
    return worst;
}

using Judge = EnterpriseItem (*)(const EnterpriseDossier &, const QDate &, const StatusPolicy &);
constexpr std::array<Judge, size_t(EnterpriseItemKind::Count)> judges {registrationItem, reviewItem, materialsItem, creditItem};

}  // namespace

EnterpriseStatus enterpriseStatus(const EnterpriseDossier &dossier, const QDate &today, const StatusPolicy &policy)
{
    EnterpriseStatus status {.colour = StatusColour::Green, .items = {}, .nearestEnd = {}};
    for (const Judge judge : judges) {
        EnterpriseItem item = judge(dossier, today, policy);
        if (item.until.isValid())
            item.daysLeft = int(today.daysTo(item.until));
        status.colour = std::max(status.colour, item.colour);
        if (item.until.isValid() && (!status.nearestEnd.isValid() || item.until < status.nearestEnd))
            status.nearestEnd = item.until;
        status.items.append(item);
    }
    return status;
}

QDate nextStatusChange(const EnterpriseDossier &dossier, const QDate &today, const StatusPolicy &policy)
{
    QList<QDate> days;
    // The day itself begins something, the day behind it is the first without it.
    const auto add = [&](const QDate &day, int warnDays = 0) {
        if (day.isValid())
            days << day.addDays(-warnDays) << day << day.addDays(1);
    };
    add(dossier.enterprise.termUntil, policy.documentWarnDays);
    for (const ListEntry &entry : dossier.listEntries) {
        add(entry.listedOn);
        add(entry.validUntil);
        add(entry.removedOn);
    }
    for (const Penalty &penalty : dossier.penalties) {
        add(penalty.decidedOn);
        add(penalty.publicityUntil);
    }
    std::sort(days.begin(), days.end());
    const auto judged = [&](const QDate &day) {
        QList<EnterpriseItem> items = enterpriseStatus(dossier, day, policy).items;
        for (EnterpriseItem &item : items)
            item.daysLeft.reset();
        return items;
    };
    const QList<EnterpriseItem> now = judged(today);
    for (const QDate &day : std::as_const(days)) {
        if (day > today && judged(day) != now)
            return day;
    }
    return {};
}

}  // namespace jiaxin
