// SPDX-FileCopyrightText: 2026 JiaXin contributors
// SPDX-License-Identifier: Apache-2.0
//
// The cross-field rules of rewards, penalties, lists, objections, notices, funds and reports.
#include "domain/base/clock.h"
#include "domain/records/records.h"
#include "domain/rules/publicity_terms.h"

#include <cmath>

namespace jiaxin {

namespace {

Problem problem(const char *field, const char *rule, Severity severity = Severity::Block)
{
    return {.field = QLatin1String(field), .rule = QLatin1String(rule), .severity = severity};
}

/// domain.md §3.5: start ≤ end. The problem stands at the end.
Problems inOrder(const QDate &start, const QDate &end, const char *endField)
{
    return start.isValid() && end.isValid() && end < start ? Problems {problem(endField, "date_order")} : Problems {};
}

/// The one subject of a penalty or an entry: a worker where it is a person, an enterprise otherwise. A person's entry may name
/// the enterprise where it happened.
Problems oneSubject(bool person, const RecordId &enterprise, const RecordId &worker)
{
    Problems problems;
    if (person && worker.isNull())
        problems.append(problem("worker", "required"));
    if (!person && enterprise.isNull())
        problems.append(problem("enterprise", "required"));
    if (!person && !worker.isNull())
        problems.append(problem("worker", "out_of_range"));
    return problems;
}

}  // namespace

Problems check(const Reward &record, const CheckContext &)
{
    Problems problems = inOrder(record.grantedOn, record.validUntil, "valid_until");
    problems.append(inOrder(record.grantedOn, record.withdrawnOn, "withdrawn_on"));
    return problems;
}

Problems check(const Penalty &record, const CheckContext &)
{
    Problems problems = oneSubject(record.subjectKind == Penalty::SubjectKind::NaturalPerson, record.enterprise, record.worker);
    problems.append(inOrder(record.decidedOn, record.validUntil, "valid_until"));
    problems.append(inOrder(record.decidedOn, record.publicityUntil, "publicity_until"));
    problems.append(inOrder(record.decidedOn, record.amendedOn, "amended_on"));
    problems.append(inOrder(record.decidedOn, record.revokedOn, "revoked_on"));
    problems.append(inOrder(record.fulfilledOn, record.repairedOn, "repaired_on"));
    problems.append(inOrder(record.commitmentOn, record.repairedOn, "repaired_on"));
    if (record.repairedOn.isValid() && record.repairedOn < PublicityTable::shipped().terms(record).firstRepair)
        problems.append(problem("repaired_on", "repair_too_early"));
    // domain.md §4.6: what is minor is repaired as soon as the duties are fulfilled, everything else with a public commitment.
    if (record.repairedOn.isValid() && record.severity != Penalty::Severity::Minor && !record.commitmentOn.isValid())
        problems.append(problem("commitment_on", "required"));
    if (record.kinds.contains(Penalty::Kind::Fine) && record.fine.isNull())
        problems.append(problem("fine", "required"));
    if ((record.kinds.contains(Penalty::Kind::RevokeLicence) || record.kinds.contains(Penalty::Kind::SuspendLicence)) &&
        record.revokedLicence.isEmpty())
        problems.append(problem("revoked_licence", "required"));
    return problems;
}

Problems check(const ListEntry &record, const CheckContext &)
{
    Problems problems = oneSubject(record.subjectKind == ListEntry::SubjectKind::Person, record.enterprise, record.worker);
    problems.append(inOrder(record.noticeDeliveredOn, record.heardOn, "heard_on"));
    const QDate &before = record.heardOn.isValid() ? record.heardOn : record.noticeDeliveredOn;
    problems.append(inOrder(before, record.decidedOn, "decided_on"));
    problems.append(inOrder(record.decidedOn.isValid() ? record.decidedOn : before, record.listedOn, "listed_on"));
    problems.append(inOrder(record.listedOn, record.validUntil, "valid_until"));
    problems.append(inOrder(record.listedOn, record.removedOn, "removed_on"));
    return problems;
}

/// 35.0–42.0 °C; 37.3 and more is told (domain.md §2.9).
Problems check(const EpidemicReport &record, const CheckContext &)
{
    if (record.temperature.isNull())
        return {};
    const double degrees = record.temperature.toDouble();
    if (degrees < 35.0 || degrees > 42.0)
        return {problem("temperature", "out_of_range")};
    return degrees >= 37.3 ? Problems {problem("temperature", "fever", Severity::Warn)} : Problems {};
}

Problems check(const Objection &record, const CheckContext &)
{
    Problems problems;
    if (!record.subject.isEmpty() && !RecordId(record.subject).isValid())
        problems.append(problem("subject", "unknown_code"));
    problems.append(inOrder(inChina(record.receivedAt).date(), record.acceptedOn, "accepted_on"));
    problems.append(inOrder(record.acceptedOn, record.inquiredOn, "inquired_on"));
    problems.append(
        inOrder(record.inquiredOn.isValid() ? record.inquiredOn : record.acceptedOn, record.concludedOn, "concluded_on"));
    problems.append(inOrder(record.concludedOn, record.answeredOn, "answered_on"));
    problems.append(inOrder(inChina(record.receivedAt).date(), record.answeredOn, "answered_on"));
    if (record.answeredOn.isValid() && !record.conclusion)
        problems.append(problem("conclusion", "required"));
    return problems;
}

Problems check(const PublicityNotice &record, const CheckContext &)
{
    return inOrder(record.startsOn, record.endsOn, "ends_on");
}

/// The amount is price × verified records where both are given (domain.md §2.10); another amount is told, for caps and floors
/// are the office's.
Problems check(const FundUse &record, const CheckContext &)
{
    if (!record.verifiedCount || record.unitPrice.isNull() || record.amount.isNull())
        return {};
    const double expected = *record.verifiedCount * record.unitPrice.toDouble();
    return std::abs(expected - record.amount.toDouble()) < 0.005
               ? Problems {}
               : Problems {problem("amount", "not_price_times_count", Severity::Warn)};
}

Problems check(const ProgressReport &record, const CheckContext &)
{
    Problems problems = inOrder(record.periodFrom, record.periodUntil, "period_until");
    const auto notAbove = [&](const std::optional<int> &part, const char *field) {
        if (part && record.workerCount && *part > *record.workerCount)
            problems.append(problem(field, "out_of_range"));
    };
    notAbove(record.authorisedCount, "authorised_count");
    notAbove(record.completeCount, "complete_count");
    return problems;
}

Problems check(const Transfer &record, const CheckContext &)
{
    Problems problems;
    if (record.enterprise.isNull() == record.worker.isNull())
        problems.append(problem("enterprise", "required"));
    if (!record.worker.isNull() && record.toEnterprise.isNull())
        problems.append(problem("to_enterprise", "required"));
    if (record.fromUnit == record.toUnit)
        problems.append(problem("to_unit", "same_unit"));
    return problems;
}

Problems check(const ProblemReport &record, const CheckContext &)
{
    return inOrder(record.reportedOn, record.repliedOn, "replied_on");
}

}  // namespace jiaxin
